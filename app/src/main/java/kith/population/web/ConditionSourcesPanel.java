package kith.population.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.engine.feeds.facts.Fact;
import kith.population.Lists;
import kith.record.facts.Facts;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds to the sources of a person who said each long-term condition, by which code and in which words.
@Component
class ConditionSourcesPanel implements PersonPanel {

    private static final int ORDER = 200;

    private final Lists lists;
    private final Facts facts;

    ConditionSourcesPanel(Lists lists, Facts facts) {
        this.lists = lists;
        this.facts = facts;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.SOURCES;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.CONDITIONS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        Map<String, String> words = new HashMap<>();
        facts.of(grant, request.disclosure(), Set.of(Fact.Kind.CONDITION))
                .forEach(fact -> fact.code().ifPresent(code -> words.putIfAbsent(code, fact.words())));
        return Optional.of(new Panel(
                ORDER,
                "population/conditions",
                ConditionsPart.of(
                        lists.conditions(grant, request.on(), request.disclosure()), request.names(), words)));
    }
}
