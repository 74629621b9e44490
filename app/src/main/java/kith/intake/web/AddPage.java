package kith.intake.web;

import kith.ui.Mistakes;

/// What is known of somebody who is to be added, to be completed and put right.
public record AddPage(AddForm form, Mistakes mistakes) {

    @Override
    public String toString() {
        return "AddPage";
    }
}
