package kith.directory.web.edits;

import kith.directory.Directory;
import kith.directory.Directory.EntryNow;
import kith.directory.checks.GroupEdits;
import kith.directory.checks.Questions;
import kith.directory.checks.Questions.Question;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lets a group change its entry, by the link in an e-mail and without an account. To open the form changes nothing.
@Controller
class EditController {

    private static final String PATH = "/check/{key}/edit";
    private static final String PAGE = "directory/edits/edit";

    private final Questions questions;
    private final GroupEdits edits;
    private final Directory directory;

    EditController(Questions questions, GroupEdits edits, Directory directory) {
        this.questions = questions;
        this.edits = edits;
        this.directory = directory;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String key) {
        Question question = questions.find(key).orElseThrow(NotThere::new);
        EntryNow now = entry(question);
        return question.answered()
                ? Views.redirect("/check/" + key)
                : Views.page(PAGE, EditPage.of(key, now, EditForm.of(now.entry()), Mistakes.NONE));
    }

    @PostMapping(PATH)
    ModelAndView edit(@PathVariable String key, EditForm form) {
        EntryNow now = entry(questions.find(key).orElseThrow(NotThere::new));
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(PAGE, EditPage.of(key, now, form, form.mistakes()));
        }
        edits.edit(key, form::applied);
        return Views.redirect("/check/" + key);
    }

    private EntryNow entry(Question question) {
        return directory.find(question.entry()).orElseThrow(NotThere::new);
    }
}
