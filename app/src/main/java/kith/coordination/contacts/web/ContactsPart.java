package kith.coordination.contacts.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// The contacts with a person, and the form that adds one.
///
/// @param path the address that the forms are sent to
/// @param enteredInError the contacts that were a mistake, each in a line with the reason
public record ContactsPart(
        String path,
        List<OneContact> contacts,
        List<String> enteredInError,
        List<Choice> times,
        ContactForm form,
        Mistakes mistakes) {

    public static final List<Choice> WAYS = Arrays.stream(ContactWay.values())
            .map(one -> new Choice(one.key(), one.words()))
            .toList();
    public static final List<Choice> PARTIES = Arrays.stream(ContactedParty.values())
            .map(one -> new Choice(one.key(), one.words()))
            .toList();
    public static final List<Choice> RESULTS = Stream.concat(
                    Stream.of(new Choice("", "Select the result")),
                    Arrays.stream(ContactResult.values()).map(one -> new Choice(one.key(), one.words())))
            .toList();

    public ContactsPart {
        contacts = List.copyOf(contacts);
        enteredInError = List.copyOf(enteredInError);
        times = List.copyOf(times);
    }

    /// One contact in words.
    public record OneContact(String id, String heading, String by, String note, boolean own) {

        @Override
        public String toString() {
            return "OneContact[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "ContactsPart[" + path + "]";
    }
}
