package kith.directory.web;

import kith.directory.Directory;
import kith.directory.Directory.EntryNow;
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

/// Lets a group answer whether its entry is right, by the link in an e-mail and without an account.
@Controller
class CheckController {

    private final Questions questions;
    private final Directory directory;

    CheckController(Questions questions, Directory directory) {
        this.questions = questions;
        this.directory = directory;
    }

    @GetMapping("/check/{key}")
    ModelAndView check(@PathVariable String key) {
        Question question = questions.find(key).orElseThrow(NotThere::new);
        return Views.page(
                "directory/check", CheckPage.of(key, entry(question), question.answered(), "", Mistakes.NONE));
    }

    @PostMapping("/check/{key}/right")
    ModelAndView right(@PathVariable String key) {
        if (questions.find(key).isEmpty()) {
            throw new NotThere();
        }
        questions.right(key);
        return Views.redirect("/check/" + key);
    }

    @PostMapping("/check/{key}/wrong")
    ModelAndView wrong(@PathVariable String key, CorrectionForm form) {
        Question question = questions.find(key).orElseThrow(NotThere::new);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(Views.page(
                    "directory/check",
                    CheckPage.of(key, entry(question), question.answered(), form.text(), form.mistakes())));
        }
        questions.wrong(key, form.text());
        return Views.redirect("/check/" + key);
    }

    private EntryNow entry(Question question) {
        return directory.find(question.entry()).orElseThrow(NotThere::new);
    }
}
