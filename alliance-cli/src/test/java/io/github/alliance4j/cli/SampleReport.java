package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.report.HtmlReport;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AllianceAnalysis;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.rupture.SuddenLoss;
import io.github.alliance4j.scoring.rupture.VEpisode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The report of a small made-up clinic, with a seed, so that it is the same every time. */
final class SampleReport {

    private static final Scorer SCORER = Scorer.withDefaults().with(MissingItems.prorateUpTo(1));
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

    /** One dyad: how many sessions, when the alliance falls, and for how long. */
    private record Course(String dyad, int sessions, int fall, int length, double drift) {}

    private static final List<Course> COURSES = List.of(
            new Course("C001", 18, 9, 2, 0),
            new Course("C002", 14, 12, 9, 0.02),
            new Course("C003", 24, 16, 1, 0.03),
            new Course("C004", 20, 0, 0, -0.09),
            new Course("C005", 12, 0, 0, 0.01),
            new Course("C006", 30, 11, 2, 0.02),
            new Course("C007", 4, 0, 0, 0),
            new Course("C008", 16, 15, 9, 0.02),
            new Course("<script>alert(1)</script>", 16, 7, 2, 0.01),
            new Course("=cmd|' /C calc'!A0", 10, 0, 0, 0.02),
            new Course("\u05D3\u05D9\u05D0\u05D3\u05D4-12", 13, 0, 0, -0.07));

    private SampleReport() {}

    static void write(Path file) throws IOException {
        AnalysisResult result = AllianceAnalysis.withDefaults()
                .with(List.of(VEpisode.mean2Sd(), SuddenLoss.withCutoff(1.2)))
                .analyze(sheets());
        AnalysisInput input = new AnalysisInput(
                "small-clinic.csv",
                List.of(Instruments.WAI_S_CLIENT, Instruments.WAI_S_THERAPIST),
                MissingItems.prorateUpTo(1).toString(),
                new ReadCounts(sheets().size(), 1),
                List.of(new Problem(
                        ProblemCode.OUT_OF_RANGE,
                        new Position("small-clinic.csv", 14, 9, "item_03"),
                        "9 is outside 1 to 7")),
                1);
        try (Writer out = Files.newBufferedWriter(file)) {
            HtmlReport.withDefaults().withTitle("A small clinic").write(result, input, out);
        }
    }

    private static List<ScoreSheet> sheets() {
        Random random = new Random(7);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (Course course : COURSES) {
            for (Rater rater : new Rater[] {Rater.CLIENT, Rater.THERAPIST}) {
                double level = 5.2 + random.nextGaussian() * 0.4 - (rater == Rater.THERAPIST ? 0.4 : 0);
                double depth = rater == Rater.CLIENT ? 2.2 : 0.9;
                for (int session = 1; session <= course.sessions; session++) {
                    boolean fallen = course.fall > 0 && session >= course.fall && session < course.fall + course.length;
                    double score = level + course.drift * session - (fallen ? depth : 0);
                    if (random.nextInt(12) > 0) {
                        sheets.add(SCORER.score(form(course.dyad, rater, session, score, random)));
                    }
                }
            }
        }
        return sheets;
    }

    private static ResponseSet form(String dyad, Rater rater, int session, double score, Random random) {
        Instrument instrument = rater == Rater.CLIENT ? Instruments.WAI_S_CLIENT : Instruments.WAI_S_THERAPIST;
        ResponseSet.Builder form = ResponseSet.builder(instrument)
                .dyad(dyad)
                .therapist(TherapistId.of("T0" + (1 + dyad.length() % 3)))
                .session(session)
                .date(FIRST_DAY.plusWeeks(session - 1L));
        double ofSession = score + random.nextGaussian() * 0.15;
        for (int item = 1; item <= instrument.items().size(); item++) {
            int keyed = (int) Math.round(Math.min(7, Math.max(1, ofSession + random.nextGaussian() * 0.7)));
            boolean reversed = instrument.items().get(item - 1).isReversed();
            if (random.nextInt(150) > 0) {
                form.answer(item, reversed ? 8 - keyed : keyed);
            }
        }
        return form.build();
    }
}
