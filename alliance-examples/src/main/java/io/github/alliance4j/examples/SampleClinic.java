package io.github.alliance4j.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the sample files: a synthetic clinic, its outcome scores, observers' codes of its sessions, and a damaged excerpt of
 * another clinic. No person stands behind any row.
 * The same seed gives the same bytes on every platform, since all numbers come from {@link Random}, whose algorithm is
 * fixed by its specification.
 */
public final class SampleClinic {

    static final String CLINIC_FILE = "synthetic-clinic.csv";
    static final String OUTCOME_FILE = "synthetic-outcomes.csv";
    static final String CODES_FILE = "synthetic-codes.csv";
    static final String DAMAGED_FILE = "synthetic-clinic-damaged.csv";

    private static final long SEED = 2025;
    private static final int DYADS = 48;
    private static final int THERAPISTS = 12;

    private SampleClinic() {}

    /**
     * Writes all files.
     *
     * @param args the folder to write to
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Give one argument: the folder to write the samples to");
        }
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve(CLINIC_FILE), clinic());
        Files.write(folder.resolve(OUTCOME_FILE), SampleOutcomes.make(forms(DYADS, SEED)));
        Files.write(folder.resolve(CODES_FILE), SampleCodes.make());
        Files.write(folder.resolve(DAMAGED_FILE), DamagedSample.make().bytes());
    }

    /** The bytes of the clinic's file. */
    static byte[] clinic() {
        StringBuilder text = new StringBuilder(SampleForm.HEADER).append('\n');
        for (SampleForm form : forms(DYADS, SEED)) {
            text.append(form.row()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The forms of a made-up clinic, by dyad, session and rater. */
    static List<SampleForm> forms(int dyads, long seed) {
        Random random = new Random(seed);
        List<SampleForm> forms = new ArrayList<>();
        for (int number = 1; number <= dyads; number++) {
            String dyad = String.format(Locale.ROOT, "SYN-%02d", number);
            String therapist = "SYN-T" + (1 + random.nextInt(THERAPISTS));
            forms.addAll(new SyntheticDyad(dyad, therapist, random).forms());
        }
        return forms;
    }
}
