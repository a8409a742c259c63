// What the program prints.
def expected = 'task 4.5, bond 4.5, goal 3.0, total 48.0' + System.lineSeparator() + 'true'

// What a user of alliance-scoring gets on the module path: nothing else, no JSON, no annotations.
def allowed = ['alliance-model', 'alliance-scoring',
               'commons-numbers-combinatorics', 'commons-numbers-core', 'commons-numbers-fraction',
               'commons-numbers-gamma', 'commons-numbers-rootfinder',
               'commons-rng-client-api', 'commons-rng-sampling', 'commons-statistics-distribution']

def classes = new File(basedir, 'target/classes')
def jars = new File(basedir, 'target/lib').listFiles().sort()
def names = jars.collect { it.name.replaceFirst(/-\d.*/, '') }
assert names == allowed

def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = new ProcessBuilder(java, '--module-path', [classes, *jars]*.path.join(File.pathSeparator), '-m', 'example.consumer/example.Consumer')
    .redirectErrorStream(true)
    .start()
process.outputStream.close()
def printed = process.inputStream.getText('UTF-8').trim()
assert process.waitFor() == 0 : printed
assert printed == expected
