package kith.outcomes.web;

import java.util.List;
import kith.ui.Link;
import kith.ui.person.Sparkline;

/// The measures of a person, and how they went.
///
/// @param instruments those that were used
/// @param record where the viewer records each that is offered
/// @param together the address of the drawing for the person
public record MeasuresPart(List<Used> instruments, List<Link> record, String together) {

    public MeasuresPart {
        instruments = List.copyOf(instruments);
        record = List.copyOf(record);
    }

    @Override
    public String toString() {
        return "MeasuresPart";
    }

    /// @param source who publishes it
    /// @param last when it was last used, how, and by whom
    /// @param score in a sentence; empty where there is none
    public record Used(String name, String source, List<Line> lines, String last, String score, List<Earlier> earlier) {

        public Used {
            lines = List.copyOf(lines);
            earlier = List.copyOf(earlier);
        }

        @Override
        public String toString() {
            return "Used[" + name + "]";
        }
    }

    /// One question.
    ///
    /// @param change since the first time, in words
    public record Line(String question, String answer, String change, Sparkline trend) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /// One measurement in a line.
    ///
    /// @param mistake where the viewer marks it as a mistake; empty where it is marked already
    public record Earlier(String words, String mistake) {

        @Override
        public String toString() {
            return "Earlier";
        }
    }
}
