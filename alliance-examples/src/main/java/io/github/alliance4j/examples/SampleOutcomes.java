package io.github.alliance4j.examples;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.ScoreCsvWriter;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the outcome scores that go with the synthetic clinic: four lines of the ORS in every session of which the client's
 * alliance form is there. The outcome follows the alliance of the session before a little, and climbs.
 */
final class SampleOutcomes {

    private static final long SEED = 2026;
    private static final double CARRY_OVER = 0.3;
    private static final double FORWARD = 0.5;
    private static final double NOISE = 0.7;
    private static final double LINE_NOISE = 0.5;

    private final Random random = new Random(SEED);
    private final List<ResponseSet> answered = new ArrayList<>();

    private SampleOutcomes() {}

    /** The bytes of the file: a scores file, by dyad and session. */
    static byte[] make(List<SampleForm> clinic) throws IOException {
        Map<String, List<SampleForm>> dyads = new LinkedHashMap<>();
        for (SampleForm form : clinic) {
            if (form.rater() == Rater.CLIENT) {
                dyads.computeIfAbsent(form.dyad(), dyad -> new ArrayList<>()).add(form);
            }
        }
        SampleOutcomes outcomes = new SampleOutcomes();
        dyads.values().forEach(outcomes::dyad);
        StringBuilder text = new StringBuilder();
        ScoreCsvWriter writer = new ScoreCsvWriter(text, IdentifierEscaping.SPREADSHEET_SAFE);
        writer.writeHeader();
        for (ResponseSet form : outcomes.answered) {
            writer.write(Scorer.withDefaults().score(form));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void dyad(List<SampleForm> forms) {
        double mean =
                forms.stream().mapToDouble(SampleOutcomes::alliance).average().orElseThrow();
        double level = 4.2 + 0.9 * (mean - 5.5) + 0.9 * random.nextGaussian();
        double climb = 2.5 * random.nextDouble() / forms.size();
        double deviation = 0;
        double alliance = 0;
        for (int i = 0; i < forms.size(); i++) {
            SampleForm form = forms.get(i);
            deviation = CARRY_OVER * deviation + FORWARD * alliance + NOISE * random.nextGaussian();
            alliance = alliance(form) - mean;
            answered.add(lines(form, level + climb * i + deviation));
        }
    }

    /** The mean of the answers that are there, reversed items turned. */
    private static double alliance(SampleForm form) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < form.answers().size(); i++) {
            String cell = form.answers().get(i);
            if (!cell.isEmpty() && !cell.equals("NA")) {
                int answer = Integer.parseInt(cell);
                boolean reversed = Instruments.WAI_S_CLIENT.items().get(i).isReversed();
                sum += reversed ? 8 - answer : answer;
                count++;
            }
        }
        return count == 0 ? 5.5 : sum / count;
    }

    /** Four marks on lines of 10 cm, to the millimetre. */
    private ResponseSet lines(SampleForm form, double state) {
        ResponseSet.Builder lines = ResponseSet.builder(Instruments.ORS)
                .dyad(form.dyad())
                .therapist(TherapistId.of(form.therapist()))
                .session(form.session())
                .date(form.date())
                .rater(Rater.CLIENT);
        for (int line = 1; line <= Instruments.ORS.items().size(); line++) {
            double mark = Math.rint(10 * (state + LINE_NOISE * random.nextGaussian())) / 10;
            lines.answer(line, Math.max(0, Math.min(10, mark)));
        }
        return lines.build();
    }
}
