package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The library as modules, in a layer of their own; the other tests run on the class path. */
class ModulePathTest {

    private static final String LIBRARY = ".*(alliance-(model|scoring|io).target.classes"
            + "|alliance-(model|scoring|io)-[^/\\\\]*\\.jar"
            + "|(jackson|fastcsv|slf4j-api|commons)-[^/\\\\]*\\.jar)";

    @Test
    void serviceLoaderFindsTheModuleOnTheModulePath() throws ClassNotFoundException {
        ModuleLayer layer = layer();
        Class<?> service = layer.findLoader("tools.jackson.databind").loadClass("tools.jackson.databind.JacksonModule");

        assertThat(ServiceLoader.load(layer, service).stream()
                        .map(provider -> provider.type().getName()))
                .containsExactly(AllianceModule.class.getName());
        assertThat(service).isNotSameAs(tools.jackson.databind.JacksonModule.class);
    }

    private static ModuleLayer layer() {
        Path[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(LIBRARY))
                .map(Path::of)
                .filter(Files::exists)
                .toArray(Path[]::new);
        Configuration modules = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("io.github.alliance4j.io"));
        return ModuleLayer.boot().defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
    }
}
