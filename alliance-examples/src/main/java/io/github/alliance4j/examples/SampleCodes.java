package io.github.alliance4j.examples;

import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.CodeKind;
import io.github.alliance4j.scoring.observer.coders.ObserverCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the sample of observers' codes: three made-up coders of four sessions of each of the first twenty dyads of the synthetic clinic. A
 * session has a true strain of each movement; what a coder sees of it is less or more, and one of the three is stricter.
 */
final class SampleCodes {

    private static final long SEED = 2028;
    private static final int DYADS = 20;
    private static final int[] SESSIONS = {1, 2, 4, 6};
    private static final List<String> CODERS = List.of("coder-a", "coder-b", "coder-c");
    private static final CodeBook BOOK = CodeBook.of(CodingScheme.THREE_RS_2015);

    /** The codes of the sample; nobody looked for the others. */
    private static final List<String> LOOKED_FOR = List.of(
            "minimal_response",
            "deferential_and_appeasing",
            "complaint_about_activities",
            "rejects_intervention",
            "gives_rationale",
            "invites_thoughts_and_feelings",
            "withdrawal_impact",
            "confrontation_impact",
            "resolution");

    private final Random random = new Random(SEED);
    private final StringBuilder text = new StringBuilder("dyad,session,coder,code,value,scheme\n");

    private SampleCodes() {}

    /** The bytes of the file, by dyad, session, coder and code. */
    static byte[] make() {
        SampleCodes codes = new SampleCodes();
        for (int number = 1; number <= DYADS; number++) {
            codes.dyad(String.format(Locale.ROOT, "SYN-%02d", number));
        }
        return codes.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void dyad(String dyad) {
        double level = 0.6 * random.nextGaussian();
        for (int session : SESSIONS) {
            List<Double> truth = new ArrayList<>();
            LOOKED_FOR.forEach(code -> truth.add(level + 0.9 * random.nextGaussian()));
            int absent = random.nextInt(8);
            for (int coder = 0; coder < CODERS.size(); coder++) {
                boolean coded = coder != absent;
                for (int code = 0; code < LOOKED_FOR.size(); code++) {
                    String value = value(LOOKED_FOR.get(code), truth.get(code), coder);
                    if (coded) {
                        text.append(String.join(",", dyad, Integer.toString(session), CODERS.get(coder)))
                                .append(String.join(",", "", LOOKED_FOR.get(code), value, BOOK.name()))
                                .append('\n');
                    }
                }
            }
        }
    }

    /** The third coder sees more than the others; a number in fifty is not given. */
    private String value(String name, double truth, int coder) {
        double seen = truth + 0.45 * random.nextGaussian() + (coder == 2 ? 0.35 : 0);
        if (random.nextInt(50) == 0) {
            return "";
        }
        ObserverCode code = BOOK.code(name).orElseThrow();
        return Integer.toString(code.kind() == CodeKind.RATING ? rating(seen) : frequency(seen, name));
    }

    /** 1 to 5, 1 the weakest and the most frequent. */
    private static int rating(double seen) {
        return Math.max(1, Math.min(5, (int) Math.rint(2 + 1.3 * seen)));
    }

    /** Mostly 0, and for complaints nearly always. */
    private static int frequency(double seen, String name) {
        double above = name.startsWith("complaint") ? seen - 1.6 : seen - 0.3;
        return above <= 0 ? 0 : 1 + (int) (2.2 * above);
    }
}
