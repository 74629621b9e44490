package kith.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.terms.PartnerKind;
import kith.partners.Partner;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// The form that brings records in.
///
/// @param inbox where folders of feeds are put to be found here
public record StartPage(
        ImportForm form,
        String inbox,
        List<Choice> folders,
        List<Choice> partners,
        List<Choice> kinds,
        Mistakes mistakes) {

    public static final List<Choice> KEEP = List.of(
            new Choice("keep", "Import"),
            new Choice("dry", "Dry run", "Check and count the records without storing them"));

    public StartPage {
        folders = List.copyOf(folders);
        partners = List.copyOf(partners);
        kinds = List.copyOf(kinds);
    }

    static StartPage of(ImportForm form, Inbox inbox, List<Partner> partners, Mistakes mistakes) {
        List<Choice> folders = new ArrayList<>(List.of(new Choice("", "Choose a folder")));
        inbox.names().forEach(name -> folders.add(new Choice(name, name)));
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "Not known")));
        Stream.of(PartnerKind.values()).forEach(kind -> kinds.add(new Choice(kind.word(), FeedWords.kind(kind))));
        return new StartPage(form, inbox.folder().toString(), folders, choices(partners), kinds, mistakes);
    }

    private static List<Choice> choices(List<Partner> partners) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose a partner")));
        partners.stream()
                .filter(partner -> !partner.code().equals(Partner.BY_HAND))
                .map(partner -> new Choice(partner.code(), words(partner)))
                .forEach(choices::add);
        return choices;
    }

    private static String words(Partner partner) {
        return partner.name().equals(partner.code()) ? partner.code() : partner.name() + " (" + partner.code() + ")";
    }

    public String folder() {
        return form.folderName();
    }

    public List<Choice> keep() {
        return KEEP;
    }
}
