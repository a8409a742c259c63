package io.github.alliance4j.scoring.reference;

import java.util.List;

/** The kinds of reference cases that the library can answer. */
public final class ReferenceKinds {

    private ReferenceKinds() {}

    /** All of them, in the order of their topics. */
    public static List<ReferenceKind> all() {
        return List.of(
                new QuestionnaireScores(),
                new AvailableItemMeans(),
                new ScaleReliability(),
                new AllSplitHalves(),
                new OneFactorOmega(),
                new RaterAgreement(),
                new GroupLikeness(),
                new ReliableChangeCutoff(),
                new ClinicalSignificanceCategories(),
                new JacobsonTruaxTextbook(),
                new AnchorCounts(),
                new PercentageCounts(),
                new OrdinaryLeastSquares(),
                new BaiPerronBreaks(),
                new MeanShiftStatistics(),
                new RunningSumOfResiduals(),
                new RankShift(),
                new ProductPartition());
    }
}
