package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.DiagnosticSamples;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.trend.LinearTrend;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableWritersTest {

    private static final SeriesKey SERIES =
            new SeriesKey(DyadId.of("=A"), Optional.of(Rater.CLIENT), Optional.of("x"), ScaleId.TOTAL);

    private final StringBuilder out = new StringBuilder();

    private void episodes(Detection detection) throws IOException {
        new EpisodeCsvWriter(out, IdentifierEscaping.SPREADSHEET_SAFE).write(detection);
    }

    @Test
    void aDiagnosticHasItsEvidenceAsJsonAndNoItemWhereTheFormIsMeant() throws IOException {
        DiagnosticCsvWriter csv = new DiagnosticCsvWriter(out);
        csv.writeHeader();
        for (Diagnostic found : DiagnosticSamples.ceiling().diagnostics()) {
            csv.write(found);
        }

        assertThat(out.toString().lines().map(line -> line.replaceAll(",\"?[^,]* lie at .*", "")))
                .containsExactly(
                        "instrument,rater,kind,item,evidence,sentence",
                        "two-items,client,CEILING,,\"{\"\"forms\"\":40,\"\"at_end\"\":8,\"\"share\"\":0.2}\"",
                        "two-items,client,CEILING,1,\"{\"\"answers\"\":40,\"\"at_end\"\":40,\"\"share\"\":1}\"");
        assertThat(out.toString())
                .contains("8 of 40 complete forms (20.0 %) lie at the best end")
                .doesNotContain("SECRET");
    }

    private void trend(double... scores) throws IOException {
        int[] sessions = new int[scores.length];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = i + 1;
        }
        SessionSeries series = SessionSeries.of(SERIES, sessions, scores);
        new TrendCsvWriter(out, IdentifierEscaping.RAW)
                .write(SERIES, "ols", series.size(), LinearTrend.withDefaults().estimate(series));
    }

    @Test
    void headersAreThoseOfTheFormat() throws IOException {
        new EpisodeCsvWriter(out, IdentifierEscaping.RAW).writeHeader();
        new TrendCsvWriter(out, IdentifierEscaping.RAW).writeHeader();
        new ProblemCsvWriter(out, IdentifierEscaping.RAW).writeHeader();
        new ScoreCsvWriter(out, IdentifierEscaping.RAW).writeHeader();

        assertThat(out).hasToString("""
                        dyad,rater,scale,criterion,status,onset,nadir,repair,pre_level,nadir_level,depth,depth_sd,p_value,signal_session,evidence
                        dyad,rater,scale,method,n,estimate,se,ci_low,ci_high,p_value,label,status
                        file,line,column,code,message
                        dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness
                        """);
    }

    @Test
    void episodeIsOneRowWithItsEvidence() throws IOException {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(5, 2.5)
                .repair(7)
                .preLevel(4)
                .scale(0.5)
                .signalSession(4)
                .evidence(Evidence.none()
                        .with("mean", 17.0)
                        .with("count", 3)
                        .with("form", "a \"b\"")
                        .withSessions("lows", 4, 5))
                .build();

        episodes(new Detection("mean-2sd", SERIES, List.of(finding), "", Set.of(Caveat.CEILING, Caveat.SHORT_SERIES)));

        assertThat(out)
                .hasToString("'=A,client,total,mean-2sd,REPAIRED,4,5,7,4,2.5,1.5,3,,4,"
                        + "\"{\"\"mean\"\":17,\"\"count\"\":3,\"\"form\"\":\"\"a \\\"\"b\\\"\"\"\",\"\"lows\"\":[4,5],"
                        + "\"\"caveats\"\":[\"\"SHORT_SERIES\"\",\"\"CEILING\"\"]}\"\n");
    }

    @Test
    void seriesWithoutEpisodeIsOneRow() throws IOException {
        episodes(new Detection("mean-2sd", SERIES, List.of(), "", Set.of()));

        assertThat(out).hasToString("'=A,client,total,mean-2sd,NONE,,,,,,,,,,{}\n");
    }

    @Test
    void withdrawnAlarmsAreRowsAmongTheEpisodes() throws IOException {
        RuptureFinding.Builder finding = RuptureFinding.builder().nadir(9, 2.5).status(EpisodeStatus.PENDING);
        RuptureFinding late = finding.onset(8).noSignal().build();
        RuptureFinding early = finding.onset(3)
                .nadir(3, 3)
                .signalSession(4)
                .evidence(Evidence.none().with("standing", "withdrawn"))
                .build();

        episodes(new Detection("x", SERIES, List.of(late), "", Set.of(), List.of(early)));
        episodes(new Detection("x", SERIES, List.of(), "", Set.of(), List.of(early)));

        String withdrawn = "'=A,client,total,x,WITHDRAWN,3,3,,,3,,,,4,\"{\"\"standing\"\":\"\"withdrawn\"\"}\"\n";
        assertThat(out).hasToString(withdrawn + "'=A,client,total,x,PENDING,8,9,,,2.5,,,,,{}\n" + withdrawn);
    }

    @Test
    void seriesThatCannotBeJudgedSaysWhy() throws IOException {
        episodes(new Detection("mean-2sd", SERIES, List.of(), "too short", Set.of()));

        assertThat(out)
                .hasToString(
                        "'=A,client,total,mean-2sd,NOT_EVALUABLE,,,,,,,,,,\"{\"\"reason\"\":\"\"too short\"\"}\"\n");
    }

    @Test
    void trendLabelsFollowTheInterval() throws IOException {
        trend(1, 2.1, 2.9, 4);
        trend(4, 2.9, 2.1, 1);
        trend(1, 3, 1, 3.1);

        assertThat(out.toString().lines().map(line -> line.replaceAll("(.*?,ols,4),.*,(\\w+,\\w+)$", "$1 $2")))
                .containsExactly(
                        "=A,client,total,ols,4 INCREASING,EVALUATED",
                        "=A,client,total,ols,4 DECREASING,EVALUATED",
                        "=A,client,total,ols,4 NO_TREND,EVALUATED");
    }

    @Test
    void trendLeavesEmptyWhatTheMethodDoesNotHave() throws IOException {
        TrendCsvWriter csv = new TrendCsvWriter(out, IdentifierEscaping.RAW);
        csv.write(SERIES, "m", 5, Evaluation.of(TrendEstimate.of(5, "U")));
        csv.write(SERIES, "m", 5, Evaluation.of(TrendEstimate.of(5, "NONE").withP(1)));
        csv.write(
                SERIES,
                "m",
                5,
                Evaluation.of(TrendEstimate.of(5, "UP").withValue(0.5).withInterval(new Interval(0, 1))));

        assertThat(out).hasToString("""
                        =A,client,total,m,5,,,,,,U,EVALUATED
                        =A,client,total,m,5,,,,,1,NONE,EVALUATED
                        =A,client,total,m,5,0.5,,0,1,,UP,EVALUATED
                        """);
    }

    @Test
    void trendThatCannotBeJudgedSaysWhy() throws IOException {
        trend(1, 2);

        assertThat(out).hasToString("=A,client,total,ols,2,,,,,,fewer than 3 sessions,NOT_EVALUABLE\n");
    }

    @Test
    void problemsAreGuardedAndQuoted() throws IOException {
        ProblemCsvWriter writer = new ProblemCsvWriter(out, IdentifierEscaping.SPREADSHEET_SAFE);
        writer.write(new Problem(
                ProblemCode.OUT_OF_RANGE, new Position("in.csv", 3, 2, "=x"), "-99999 is outside 1, 2 or \"3\""));
        writer.write(new Problem(ProblemCode.EMPTY_FILE, Position.ofFile("in.csv"), "the file is empty"));

        assertThat(out)
                .hasToString("in.csv,3,'=x,OUT_OF_RANGE,\"'-99999 is outside 1, 2 or \"\"3\"\"\"\n"
                        + "in.csv,,,EMPTY_FILE,the file is empty\n");
    }
}
