package kith;

import java.util.Set;

/// The methods of stores that say something about people and take no grant.
final class ReadWithoutGrant {

    /// Read by the import and by what follows it while they work, and shown to nobody.
    static final Set<String> BY_THE_IMPORT = Set.of(
            "SourceRecordStore.localIds",
            "ContributionStore.shelves",
            "DecisionStore.about",
            "DemographicsStore.nhsNumbersOf",
            "DemographicsStore.postcodes",
            "DemographicsStore.whereabouts",
            "LinkStore.links",
            "GenerationStore.find",
            "GenerationStore.free",
            "GenerationStore.inForce",
            "MatchIndexStore.pairs",
            "MatchInputStore.after",
            "MatchInputStore.identities",
            "MatchInputStore.of",
            "MatchInputStore.reusedLocalIds",
            "MatchModelStore.model",
            "PossibleMatchStore.kindsAbout",
            "PossibleMatchStore.remove",
            "PossibleMatchStore.removeAll",
            "PossibleMatchStore.removeAllBut",
            "ReviewQueueStore.lock",
            "ReviewQueueStore.lockNext",
            "SourceRecordStore.holders",
            "SourceRecordStore.holdersOf",
            "SourceRecordStore.records",
            "SourceRecordStore.recordsOf",
            "SearchKeyStore.cluesAfter",
            "ContributionStore.contents",
            "ContributionStore.blocks",
            "ContributionStore.forgetFacts",
            "StoredLabelStore.recordsAfter",
            "PopulationStore.ids",
            "PopulationStore.records",
            "PopulationStore.said");

    /// Where somebody belongs, read so that access can be asked, counts with nobody in them, and work that moves with
    /// its person when people are parted.
    static final Set<String> SHOWS_NOBODY_YET = Set.of(
            "ActionStore.addByKith",
            "ActionWatchStore.lockHeldBy",
            "ActionWatchStore.lockOfCase",
            "ActionWatchStore.lockOfDesk",
            "ActionWatchStore.lockToEscalate",
            "BelongingStore.belongs",
            "CareCaseWatchStore.heldByEachQuery",
            "CaseFindingStore.isTriagedByQuery",
            "ListStore.countsByPractice",
            "ListStore.countsByArea",
            "ListStore.itemsByCode",
            "NeedCountStore.counts",
            "NeedCountStore.wordings",
            "CareCaseWatchStore.lockHeldBy",
            "CareCaseWatchStore.lockOpenOf",
            "CaseMoveStore.moved",
            "CircleStore.lockHeldBy",
            "CircleStore.succeed",
            "HandOverStore.openOf",
            "JoinedCaseStore.lockAsked",
            "JoinedCaseStore.openCases",
            "JoinedCaseStore.openPlans",
            "HandOverStore.waitingForLeaver",
            "OrphanStore.summariesWithoutARecord",
            "ProtectedAddressStore.registrations",
            "ProtectedAddressStore.registrationsQuery",
            "QualityRunStore.counted",
            "LinkageQualityStore.kept",
            "LinkageQualityStore.runs",
            "LinkageQualityStore.before",
            "QualitySampleStore.cells",
            "QualitySampleStore.checks",
            "QualitySampleStore.drawnFrom",
            "QualitySampleStore.drawn");

    private ReadWithoutGrant() {}
}
