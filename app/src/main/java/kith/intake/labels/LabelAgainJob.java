package kith.intake.labels;

import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import org.springframework.stereotype.Component;

/// Labels again what is stored, after somebody has decided how confidential a code is.
@Component
class LabelAgainJob implements JobWork<LabelAgainJob.Parameters> {

    static final JobKind<Parameters> KIND =
            new JobKind<>("label-again", "Label again what is stored", Parameters.class, "import");

    private final LabelAgain labelAgain;

    LabelAgainJob(LabelAgain labelAgain) {
        this.labelAgain = labelAgain;
    }

    /// There is nothing to say: everything is labelled by what is in force.
    record Parameters() {}

    @Override
    public JobKind<Parameters> kind() {
        return KIND;
    }

    @Override
    public Result run(Parameters parameters, JobControl control) {
        return labelAgain
                .everything((percent, words) -> {
                    control.report(percent, words);
                    return control.mayGoOn();
                })
                .<Result>map(records -> new Result.Done("%,d records were labelled differently.".formatted(records)))
                .orElseGet(Result.Stopped::new);
    }
}
