package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
import java.util.ArrayList;
import java.util.List;

/** The kinds of reference cases that the library can answer. */
public final class ReferenceKinds {

    private ReferenceKinds() {}

    /** All of them. */
    public static List<ReferenceKind> all() {
        List<ReferenceKind> kinds = new ArrayList<>(List.of(
                new QuestionnaireScores(),
                new AvailableItemMeans(),
                new ScaleReliability(),
                new AllSplitHalves(),
                new OneFactorOmega(),
                new RaterAgreement("scoring"),
                new RaterAgreement("dyadic"),
                new VoiceConcordance(),
                new VoiceLimits(),
                new VoiceLags(),
                new DyadSurface(),
                new EarlyStoppedSurface(),
                new DyadEffects("apim", ActorPartner.distinguishable()),
                new DyadEffects("apim_indistinguishable", ActorPartner.indistinguishable()),
                new JudgedTruth(),
                new GroupLikeness(),
                new ReliableChangeCutoff(),
                new ClinicalSignificanceCategories(),
                new SlopeCategories(),
                new JacobsonTruaxTextbook(),
                new AnchorCounts(),
                new PercentageCounts(),
                new SuddenShiftVerdicts(),
                new SuddenShiftList(),
                new SuddenShiftByPerson(),
                new PenalisedSegmentation("cpt.mean"),
                new PenalisedSegmentation("cpt.meanvar"),
                new PenalisedSegmentation("cpt.var"),
                new RupturesSegmentation("rpt_pelt"),
                new RupturesSegmentation("rpt_dynp"),
                new RupturesSegmentation("rpt_binseg"),
                new RupturesSegmentation("rpt_bottomup"),
                new RupturesSegmentation("rpt_kernelcpd"),
                new BaiPerronBreaks(),
                new MeanShiftStatistics(),
                new RunningSumOfResiduals(),
                new RankShift(),
                new OrdinaryLeastSquares(),
                new AutoregressiveLine(),
                new StructuralTrend("ssm_ml"),
                new StructuralTrend("ssm_fixed"),
                new StructuralTrend("dlm_fixed"),
                new QuadraticCurve(),
                new MedianSlope(),
                new RepeatedMedians(),
                new RankTrend(),
                new RankCorrelation(),
                new GrowthModel(),
                new InnerGrowthModel("growth_lmm_nlme"),
                new InnerGrowthModel("growth_lmm_car1"),
                new SatterthwaiteGrowthModel(),
                new WithinBetweenEffects(),
                new ProductPartition()));
        ControlCharts.all().forEach(kinds::add);
        CoderAgreement.all().forEach(kinds::add);
        return List.copyOf(kinds);
    }
}
