package kith.intake.web;

import java.util.List;
import java.util.stream.Stream;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;

/// How the files of an import have to look: examples, and the columns of the CSV files.
public record ExamplesPage(Table files, Table people, Table facts, Table description) {

    static final ExamplesPage THIS =
            new ExamplesPage(examples(), columnsOfPeople(), columnsOfFacts(), valuesOfDescription());

    private static Table examples() {
        return new Table(
                "Example files",
                List.of(Column.head("File"), Column.words("What it holds")),
                Stream.of(ExampleFile.values())
                        .map(file -> List.of(
                                Cell.link(file.file(), "/imports/examples/" + file.file()), Cell.of(file.words())))
                        .toList());
    }

    private static Table columnsOfPeople() {
        return columns(
                "Columns of people.csv",
                List.of(
                        column("local_id", "Yes", "Your own number for the person. It stays the same each time"),
                        column("nhs_number", "No", "10 digits, with or without spaces"),
                        column("given_name", "No", "First name"),
                        column("family_name", "No", "Last name"),
                        column("other_names", "No", "Middle names, or names used before"),
                        column("birth_date", "No", "1948-03-14, or 1948-03 or 1948 if you know no more"),
                        column("sex", "No", "female, male, other or unknown"),
                        column("ethnicity", "No", "A code of the NHS Data Dictionary, for example A"),
                        column("address", "No", "The address without the postcode"),
                        column("postcode", "No", "For example, SE1 0AA"),
                        column("uprn", "No", "Unique property reference number"),
                        column("phone", "No", "Telephone number"),
                        column("email", "No", "Email address"),
                        column("language", "No", "A code of ISO 639, for example pt"),
                        column("practice", "No", "The ODS code of the GP practice"),
                        column("deceased", "No", "yes, no, or the day of death"),
                        column("flagged", "No", "yes if the address must be protected")));
    }

    private static Table columnsOfFacts() {
        return columns(
                "Columns of facts.csv",
                List.of(
                        column("id", "Yes", "Your own number for this row. It stays the same each time"),
                        column("local_id", "Yes", "The person's number in people.csv"),
                        column("kind", "Yes", "condition, need, event, alert, service, tenancy or note"),
                        column("code", "No", "The code of the condition, need or service"),
                        column("system", "No", "snomed, icd10 or local"),
                        column("text", "No", "The same in words"),
                        column("start", "No", "The day it began, for example 2012-05-01"),
                        column("end", "No", "The day it ended"),
                        column("status", "No", "active, inactive, ended, refuted or entered-in-error"),
                        column("recorded", "No", "The day somebody wrote it down")));
    }

    private static Table valuesOfDescription() {
        return columns(
                "Values in feed.json",
                List.of(
                        column("partner", "Yes", "The partner's code"),
                        column("name", "No", "The partner's name"),
                        column(
                                "kind",
                                "No",
                                "gp, hospital, community, mental-health, social-care, housing, voluntary or school"),
                        column("format", "Yes", "fhir-bulk, fhir-bundle or csv"),
                        column("extract", "No", "full if the files hold everything, changes if not"),
                        column("extracted", "No", "When the files were made, for example 2026-11-01T02:00:00Z"),
                        column("every", "No", "How often you send, for example P7D for each week")));
    }

    private static Table columns(String caption, List<List<Cell>> rows) {
        return new Table(
                caption, List.of(Column.head("Name"), Column.words("Needed"), Column.words("What it holds")), rows);
    }

    private static List<Cell> column(String name, String needed, String words) {
        return List.of(Cell.of(name), Cell.of(needed), Cell.of(words));
    }
}
