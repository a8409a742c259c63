package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the richest model that some scores allow. */
final class PanelSearch {

    private final PanelRows rows;
    private final PanelData data;
    private final int minTherapists;

    PanelSearch(PanelRows rows, int minTherapists) {
        this.rows = rows;
        this.data = rows.data();
        this.minTherapists = minTherapists;
    }

    ClinicPanel panel(Optional<Rater> rater, Optional<String> instrument) {
        List<PassedOver> passedOver = new ArrayList<>();
        Evaluation<PanelFit> fit = Evaluation.notEvaluable("no model was tried");
        for (ClinicModel model : ClinicModel.values()) {
            fit = fit(model);
            if (fit.isEvaluable()) {
                return new ClinicPanel(rater, instrument, rows, minTherapists, passedOver, Optional.of(model), fit);
            }
            passedOver.add(new PassedOver(model, fit.reason()));
        }
        return new ClinicPanel(rater, instrument, rows, minTherapists, passedOver, Optional.empty(), fit);
    }

    private Evaluation<PanelFit> fit(ClinicModel model) {
        Optional<String> refusal = rows.refusal();
        if (refusal.isEmpty() && model.hasTherapists()) {
            refusal = rows.therapistRefusal(minTherapists);
        }
        return refusal.map(Evaluation::<PanelFit>notEvaluable)
                .orElseGet(() -> model.model().fit(data));
    }
}
