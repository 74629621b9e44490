package kith.intake;

import java.time.Clock;
import kith.engine.feeds.CodeClasses;
import kith.kernel.Planner;
import kith.people.linkage.Linkage;
import kith.people.records.LocalIds;
import kith.people.records.People;
import kith.population.Population;
import kith.record.Contributions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What every run works with.
@Component
record Hands(
        RunStore runs,
        People people,
        Linkage linkage,
        LocalIds localIds,
        Contributions contributions,
        Population population,
        CodeClasses codes,
        Planner planner,
        TransactionTemplate transaction,
        Clock clock) {

    @Autowired
    Hands(
            RunStore runs,
            People people,
            Linkage linkage,
            LocalIds localIds,
            Contributions contributions,
            Population population,
            Planner planner,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(
                runs,
                people,
                linkage,
                localIds,
                contributions,
                population,
                CodeClasses.shipped(),
                planner,
                new TransactionTemplate(transactions),
                clock);
    }
}
