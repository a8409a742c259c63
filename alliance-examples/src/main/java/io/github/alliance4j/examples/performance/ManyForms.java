package io.github.alliance4j.examples.performance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a large file of synthetic WAI-SR forms, 20 sessions a dyad, sorted by dyad or by session. */
public final class ManyForms {

    private static final int SESSIONS = 20;
    private static final int ITEMS = 12;

    private ManyForms() {}

    /**
     * Writes the file.
     *
     * @param args how many forms, the file, and {@code dyad} or {@code session} for what it is sorted by
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        int forms = Integer.parseInt(args[0]);
        boolean byDyad = args[2].equals("dyad");
        int dyads = (forms + SESSIONS - 1) / SESSIONS;
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            out.write("dyad,session,rater,date,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12\n");
            for (int form = 0; form < forms; form++) {
                int dyad = byDyad ? form / SESSIONS : form % dyads;
                int session = (byDyad ? form % SESSIONS : form / dyads) + 1;
                write(out, dyad, session, random);
            }
        }
    }

    private static void write(BufferedWriter out, int dyad, int session, Random random) throws IOException {
        out.write("SYN-" + dyad + ',' + session + ",client,2025-01-" + (session < 10 ? "0" : "") + session);
        for (int item = 0; item < ITEMS; item++) {
            out.write(',');
            // One answer in a hundred is missing.
            if (random.nextInt(100) > 0) {
                out.write('1' + random.nextInt(5));
            }
        }
        out.write('\n');
    }
}
