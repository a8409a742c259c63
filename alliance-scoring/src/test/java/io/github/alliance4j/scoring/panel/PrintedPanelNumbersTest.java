package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Numbers of lme4 1.1-31 and nlme 3.1-162 on R 4.2.2 for data sets that carry other licences: the tests are skipped where
 * the folder of reference cases is not beside the repository. These runs stopped a little before the optimum, so variances are
 * held to a relative 1e-4 and the criterion tightly; the reference cases hold both tightly.
 */
class PrintedPanelNumbersTest {

    private static final Path REFERENCE = Path.of("..", "..", "shared", "reference");
    private static final int SESSIONS = 12;

    private static List<String[]> lines(String file) throws IOException {
        Path path = REFERENCE.resolve(file);
        assumeTrue(Files.isRegularFile(path), "the reference data are not beside the repository");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static boolean isGiven(String cell) {
        return !cell.isEmpty() && !cell.equals("NA");
    }

    /** Sessions 1 to 12 of a wide file whose third column is session 1; time is the session number. */
    private static PanelData depression() throws IOException {
        PanelData.Builder builder = PanelData.builder();
        for (String[] line : lines("sudden_gains/sgdata_bdi.csv")) {
            for (int s = 1; s <= SESSIONS; s++) {
                if (isGiven(line[s + 1])) {
                    builder.atTime(DyadId.of(line[0]), s, Double.parseDouble(line[s + 1]));
                }
            }
        }
        return builder.build();
    }

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    private static double variance(PanelFit fit, PanelLevel level, Term term) {
        return fit.variance(level, term).variance();
    }

    private static Offset<Double> relative(double share, double of) {
        return within(share * Math.abs(of));
    }

    private static PanelData sleep() throws IOException {
        PanelData.Builder builder = PanelData.builder();
        for (String[] line : lines("trends/sleepstudy.csv")) {
            builder.atTime(DyadId.of(line[0]), Double.parseDouble(line[1]), Double.parseDouble(line[2]));
        }
        return builder.build();
    }

    @Test
    void sleepStudyByRestrictedLikelihood() throws IOException {
        PanelFit fit = fit(PanelModel.slope(), sleep());
        FixedEffect intercept = fit.fixedEffect(Term.intercept());
        FixedEffect slope = fit.fixedEffect(Term.time());
        assertThat(intercept.estimate()).isCloseTo(251.405105, within(1e-6));
        assertThat(intercept.standardError()).isCloseTo(6.824597, within(1e-4));
        assertThat(slope.estimate()).isCloseTo(10.467286, within(1e-6));
        assertThat(slope.standardError()).isCloseTo(1.545790, within(1e-4));
        assertThat(variance(fit, PanelLevel.DYAD, Term.intercept())).isCloseTo(612.10016, relative(1e-4, 612));
        assertThat(variance(fit, PanelLevel.DYAD, Term.time())).isCloseTo(35.07171, relative(1e-4, 35));
        assertThat(fit.covariances().get(0).correlation().orElseThrow()).isCloseTo(0.06555, within(1e-4));
        assertThat(fit.residualVariance()).isCloseTo(654.94001, relative(1e-4, 654));
        assertThat(fit.deviance()).isCloseTo(1743.628272, within(1e-5));
        double[][] modes = {
            {308, 2.258551, 9.198976},
            {309, -40.398738, -8.619681},
            {310, -38.960409, -5.448856},
            {330, 23.690620, -4.814350}
        };
        for (double[] row : modes) {
            DyadId dyad = DyadId.of(String.valueOf((int) row[0]));
            assertThat(fit.dyadEffects().mode(dyad, Term.intercept())).isCloseTo(row[1], within(1e-3));
            assertThat(fit.dyadEffects().mode(dyad, Term.time())).isCloseTo(row[2], within(1e-3));
        }
    }

    @Test
    void sleepStudyByMaximumLikelihood() throws IOException {
        PanelFit fit = fit(PanelModel.slope().with(Estimation.ML), sleep());
        assertThat(variance(fit, PanelLevel.DYAD, Term.intercept())).isCloseTo(565.476966, relative(1e-4, 565));
        assertThat(variance(fit, PanelLevel.DYAD, Term.time())).isCloseTo(32.681785, relative(1e-4, 32));
        assertThat(fit.covariances().get(0).correlation().orElseThrow()).isCloseTo(0.081321, within(1e-4));
        assertThat(fit.residualVariance()).isCloseTo(654.945706, relative(1e-4, 654));
        assertThat(fit.deviance()).isCloseTo(1751.939344, within(1e-5));
        assertThat(fit.aic()).isCloseTo(1763.939344, within(1e-5));
        assertThat(fit.bic()).isCloseTo(1783.097086, within(1e-5));
    }

    @Test
    void sleepStudyWithALevelOnly() throws IOException {
        PanelFit fit = fit(PanelModel.intercept(), sleep());
        assertThat(variance(fit, PanelLevel.DYAD, Term.intercept())).isCloseTo(1378.17851, relative(1e-4, 1378));
        assertThat(fit.residualVariance()).isCloseTo(960.45658, relative(1e-4, 960));
        assertThat(fit.deviance()).isCloseTo(1786.465085, within(1e-5));
    }

    @Test
    void growthOfDepression() throws IOException {
        PanelFit fit = fit(PanelModel.slope(), depression());
        assertThat(fit.rows()).isEqualTo(445);
        assertThat(fit.fixedEffect(Term.intercept()).estimate()).isCloseTo(34.71671750, within(1e-4));
        assertThat(fit.fixedEffect(Term.intercept()).standardError()).isCloseTo(1.21722679, within(1e-4));
        assertThat(fit.fixedEffect(Term.time()).estimate()).isCloseTo(-1.97874975, within(1e-5));
        assertThat(fit.fixedEffect(Term.time()).standardError()).isCloseTo(0.16598346, within(1e-5));
        assertThat(variance(fit, PanelLevel.DYAD, Term.intercept())).isCloseTo(57.257060, relative(1e-4, 57));
        assertThat(variance(fit, PanelLevel.DYAD, Term.time())).isCloseTo(1.040539, relative(1e-4, 1));
        assertThat(fit.covariances().get(0).correlation().orElseThrow()).isCloseTo(-0.81070, within(1e-4));
        assertThat(fit.residualVariance()).isCloseTo(14.608246, relative(1e-4, 14));
        assertThat(fit.deviance()).isCloseTo(2664.49703, within(1e-5));
    }

    @Test
    void correlationOfDepressionWithinPersons() throws IOException {
        PanelFit fit = fit(PanelModel.level(), depression());
        assertThat(variance(fit, PanelLevel.DYAD, Term.intercept())).isCloseTo(17.92416, relative(1e-5, 18));
        assertThat(fit.residualVariance()).isCloseTo(81.25540, relative(1e-5, 81));
        VarianceDecomposition parts = VarianceDecomposition.of(fit).value().orElseThrow();
        assertThat(parts.correlationWithinDyads().share()).isCloseTo(0.18073, within(1e-5));
    }

    @Test
    void autocorrelationOfDepressionWithoutRandomTerms() throws IOException {
        PanelModel model =
                PanelModel.intercept().withDyads(RandomTerms.none()).with(ResidualStructure.continuousAutoregressive());
        PanelFit fit = fit(model, depression());
        assertThat(fit.autocorrelation().orElseThrow()).isCloseTo(0.833654, within(1e-5));
        assertThat(fit.fixedEffect(Term.intercept()).estimate()).isCloseTo(35.61662898, within(1e-4));
        assertThat(fit.fixedEffect(Term.time()).estimate()).isCloseTo(-1.95414746, within(1e-5));
    }

    @Test
    void depressionOnRuminationWithinAndBetweenPersons() throws IOException {
        List<String[]> rumination = lines("sudden_gains/sgdata_rq.csv");
        List<String[]> depression = lines("sudden_gains/sgdata_bdi.csv");
        PanelData.Builder builder = PanelData.builder("rumination");
        for (int i = 0; i < depression.size(); i++) {
            String[] x = rumination.get(i);
            String[] y = depression.get(i);
            assertThat(x[0]).isEqualTo(y[0]);
            for (int s = 1; s <= SESSIONS; s++) {
                if (isGiven(x[s + 1]) && isGiven(y[s + 1])) {
                    builder.inSession(DyadId.of(y[0]), s, Double.parseDouble(y[s + 1]), Double.parseDouble(x[s + 1]));
                }
            }
        }
        WithinBetween.Result result =
                WithinBetween.of("rumination").fit(builder.build()).value().orElseThrow();
        assertThat(result.fit().rows()).isEqualTo(441);
        assertThat(result.fit().dyads()).isEqualTo(43);
        assertThat(result.within().estimate()).isCloseTo(0.903739103, within(1e-7));
        assertThat(result.within().standardError()).isCloseTo(0.0227406905, within(1e-7));
        assertThat(result.between().estimate()).isCloseTo(0.778481279, within(1e-6));
        assertThat(result.between().standardError()).isCloseTo(0.0531794201, within(1e-6));
        assertThat(variance(result.fit(), PanelLevel.DYAD, Term.intercept())).isCloseTo(2.983488, relative(1e-5, 3));
        assertThat(result.fit().residualVariance()).isCloseTo(15.864179, relative(1e-5, 16));
        assertThat(result.fit().deviance()).isCloseTo(2522.8027, within(1e-4));
    }
}
