# Times lme4 and nlme on a panel drawn as PanelBenchmark draws its own.
# Rscript panel.R [dyads]      processor time of each fit in seconds

library(lme4)
library(nlme)

arguments <- commandArgs(trailingOnly = TRUE)
dyads <- if (length(arguments) > 0) as.integer(arguments[1]) else 10000L
sessions <- 20L
phi <- 0.4
set.seed(11)

therapist <- (seq_len(dyads) - 1L) %/% 10L
level <- 5 + 0.3 * rnorm(max(therapist) + 1)[therapist + 1] + 0.7 * rnorm(dyads)
slope <- 0.04 + 0.05 * rnorm(dyads)
error <- matrix(0, dyads, sessions)
error[, 1] <- rnorm(dyads)
for (s in 2:sessions) {
  error[, s] <- phi * error[, s - 1] + sqrt(1 - phi^2) * rnorm(dyads)
}
panel <- data.frame(
  dyad = factor(rep(seq_len(dyads), each = sessions)),
  therapist = factor(rep(therapist, each = sessions)),
  t = rep(seq_len(sessions) - 1, dyads)
)
panel$y <- rep(level, each = sessions) + rep(slope, each = sessions) * panel$t + 0.5 * as.vector(t(error))

timed <- function(name, fit) {
  time <- system.time(fit())
  cat(sprintf("%-28s %.2f s\n", name, time[["user.self"]] + time[["sys.self"]]))
}

control <- lmerControl(calc.derivs = FALSE)
timed("lme4 slope", function() lmer(y ~ t + (t | dyad), panel))
timed("lme4 slope, therapists", function() lmer(y ~ t + (t | dyad) + (1 | therapist), panel, control = control))
timed("nlme slope", function() lme(y ~ t, panel, ~ t | dyad))
timed("nlme slope, AR(1)", function() lme(y ~ t, panel, ~ t | dyad, correlation = corAR1(form = ~ t | dyad)))
