import Templates
import Testing

struct `A template` {
    @Test func `shows the values of its view`() throws {
        let view = SampleLetter(title: "Decide", note: "at once")
        #expect(try rendered("{{title}}: {{ note }}", view) == "Decide: at once")
    }

    @Test func `keeps a section only where there is something`() throws {
        let text = """
            {{#note}}
              note: {{note}}
            {{/note}}
            {{^late}}
            in time
            {{/late}}
            {{#late}}late{{/late}}
            """
        #expect(try rendered(text, SampleLetter(note: "at once")) == "  note: at once\nin time\n")
        #expect(try rendered(text, SampleLetter(isLate: true)) == "late")
        #expect(try rendered(text, SampleLetter(note: "", isLate: true)) == "late")
    }

    @Test func `never takes the value of the view around for one that is absent`() throws {
        let view = SampleLetter(note: "of the letter", duties: [SampleDuty(due: "Friday")])
        #expect(try rendered("{{#duties}}{{due}}{{#note}} {{note}}{{/note}}{{/duties}}", view) == "Friday")
        #expect(try rendered("{{#duties}}{{due}}{{note}} {{title}}{{/duties}}", view) == "Friday Decide")
    }

    @Test func `goes through lists, and knows the first and the last`() throws {
        let view = SampleLetter(missing: ["a", "b", "c"])
        let text =
            "{{^empty(missing)}}{{count(missing)}}: {{#missing}}{{.}}{{^last()}}; {{/last()}}{{/missing}}{{/empty(missing)}}"
        #expect(try rendered(text, view) == "3: a; b; c")
        #expect(try rendered(text, SampleLetter()) == "")
        #expect(try rendered("{{^missing}}none{{/missing}}", SampleLetter()) == "none")
    }

    @Test func `reaches the values of a part by a dot or by a section`() throws {
        let view = SampleLetter(place: SamplePlace())
        let text = "{{place.file}} {{#place}}{{line}}{{/place}}"
        #expect(try rendered(text, view) == "contacts.yaml 3")
        #expect(try rendered(text, SampleLetter()) == " ")
    }

    @Test func `takes in the parts that it is given`() throws {
        let view = SampleLetter(duties: [SampleDuty(due: "Friday"), SampleDuty(due: "Monday")])
        let text = "{{#duties}}\n  {{> duty}}\n{{/duties}}"
        #expect(
            try rendered(text, view, parts: [.part("duty", "due\n{{due}}\n")]) == "  due\n  Friday\n  due\n  Monday\n")
    }

    @Test func `leaves every character of a text as it is`() throws {
        let view = SampleLetter(title: "<b>&\"'", duties: [SampleDuty(due: "<i>")])
        #expect(try rendered("<p>{{title}}", view) == "<p><b>&\"'")
        let parts = [TemplateText.part("duty", "{{due}}")]
        #expect(try rendered("{{#duties}}{{> duty}}{{/duties}}", view, parts: parts) == "<i>")
    }

    @Test func `escapes values in HTML, in parts too`() throws {
        let view = SampleLetter(title: "<b>&\"'", duties: [SampleDuty(due: "<i>")])
        let parts = [TemplateText.part("duty", "{{due}}")]
        let text = "<p>{{title}}{{#duties}}{{> duty}}{{/duties}}{{#title}}{{.}}{{/title}}"
        let escaped = "&lt;b&gt;&amp;&quot;&#39;"
        #expect(try rendered(text, view, parts: parts, as: .html) == "<p>\(escaped)&lt;i&gt;\(escaped)")
    }

    @Test func `never reads tags in values`() throws {
        #expect(try rendered("{{title}}", SampleLetter(title: "{{note}}", note: "secret")) == "{{note}}")
        #expect(try rendered("{{#title}}{{.}}{{/title}}", SampleLetter(title: "{{note}}", note: "x")) == "{{note}}")
    }

    @Test func `takes line ends of either kind`() throws {
        #expect(
            try rendered("{{#late}}\r\nlate\r\n{{/late}}\r\n{{title}}\r\n", SampleLetter(isLate: true))
                == "late\nDecide\n")
    }

    @Test func `breaks a line without a trace by a comment`() throws {
        #expect(try rendered("{{title}}{{!\n}}, {{! about }}{{title}}", SampleLetter(title: "a")) == "a, a")
    }

    @Test func `writes in large letters where it is asked to`() throws {
        #expect(try rendered("{{uppercased(title)}} {{lowercased(title)}}", SampleLetter()) == "DECIDE decide")
    }
}
