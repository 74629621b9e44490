package kith.population.derivation;

import java.util.List;
import java.util.function.IntPredicate;
import kith.engine.registers.Catalogue;
import kith.engine.registers.ConditionAssertion;
import kith.engine.registers.Lifespan;
import kith.engine.registers.RegisterPeriod;
import kith.engine.registers.RegisterReason;
import kith.engine.registers.Registers;
import kith.engine.terms.SecurityLabel;
import kith.population.summaries.StoredSummary;

/// Everything that is derived about one person. It depends on what their records say now, and on nothing before.
record DerivedPerson(StoredSummary summary, List<RegisterPeriod> registers, List<DerivedListPeriod> listed) {

    /// Counts up when the rules change by which a person is derived, so that everybody is derived again.
    private static final int RULES = 2;

    static DerivedPerson of(
            List<RecordRow> records, List<ConditionAssertion> said, Catalogue catalogue, IntPredicate isPractice) {
        StoredSummary summary = Summaries.of(records, isPractice);
        List<RegisterPeriod> registers = Registers.of(said, catalogue);
        return new DerivedPerson(
                summary, registers, DerivedListPeriod.of(registers, new Lifespan(summary.adultOn(), summary.deadOn())));
    }

    /// A number that is the same for the same standing, and another for another (but once in 2^64).
    long print() {
        Print print = new Print();
        print.add(RULES);
        print.add(summary.key().getMostSignificantBits());
        print.add(summary.givenName());
        print.add(summary.familyName());
        print.add(summary.birthDate());
        print.add(summary.birthExact() ? 1 : 0);
        print.add(summary.deadOn());
        print.add(summary.sex());
        print.add(summary.language());
        print.add(summary.practice());
        print.add(summary.area21());
        print.add(summary.area11());
        print.add(summary.flagged() ? 1 : 0);
        print.add(summary.partners());
        for (RegisterPeriod registered : registers) {
            print.add(registered.condition().key());
            print.add(registered.condition().counts() ? 1 : 0);
            for (RegisterReason reason : registered.reasons()) {
                print.add(reason.partner());
                print.add(reason.source());
                print.add(reason.code());
                print.add(reason.since());
                print.add(reason.until());
                if (reason.label() != SecurityLabel.NORMAL) {
                    print.add(reason.label().code());
                }
                if (!reason.dated()) {
                    print.add("undated");
                }
            }
        }
        return print.value();
    }
}
