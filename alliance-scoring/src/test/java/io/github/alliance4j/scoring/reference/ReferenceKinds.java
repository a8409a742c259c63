package io.github.alliance4j.scoring.reference;

import java.util.ArrayList;
import java.util.List;

/** The kinds of reference cases that the library can answer. */
public final class ReferenceKinds {

    private ReferenceKinds() {}

    /** All of them, in the order of their topics. */
    public static List<ReferenceKind> all() {
        List<ReferenceKind> kinds = new ArrayList<>(List.of(
                new QuestionnaireScores(),
                new AvailableItemMeans(),
                new ScaleReliability(),
                new AllSplitHalves(),
                new OneFactorOmega(),
                new RaterAgreement(),
                new GroupLikeness(),
                new ReliableChangeCutoff(),
                new SuddenShiftVerdicts(),
                new SuddenShiftList(),
                new SuddenShiftByPerson(),
                new ClinicalSignificanceCategories(),
                new JacobsonTruaxTextbook(),
                new AnchorCounts(),
                new PercentageCounts(),
<<<<<<< HEAD
<<<<<<< HEAD
                new OrdinaryLeastSquares()));
        ControlCharts.all().forEach(kinds::add);
        return List.copyOf(kinds);
=======
                new OrdinaryLeastSquares(),
                new BaiPerronBreaks(),
                new MeanShiftStatistics(),
                new RunningSumOfResiduals(),
                new RankShift());
>>>>>>> f6d4ee0d3d22aead9baf724a6b9bdaf647a550b5
=======
                new OrdinaryLeastSquares(),
                new PenalisedSegmentation("cpt.mean"),
                new PenalisedSegmentation("cpt.meanvar"),
                new PenalisedSegmentation("cpt.var"),
                new RupturesSegmentation("rpt_pelt"),
                new RupturesSegmentation("rpt_dynp"),
                new RupturesSegmentation("rpt_binseg"),
                new RupturesSegmentation("rpt_bottomup"),
                new RupturesSegmentation("rpt_kernelcpd"));
>>>>>>> 0cbf65cb7a52c3ecfe3d66e9d94442b4aa5f3e0a
    }
}
