import Templates
import Testing

struct `A template is refused` {
    @Test(arguments: [
        ("{{titel}}", "1:1: unknown tag; did you mean 'title'?"),
        ("a\n  {{#duties}}{{deu}}{{/duties}}", "2:14: unknown tag; did you mean 'due'?"),
        ("{{zzzzzzzz}}", "1:1: unknown tag; known here: 'duties', 'late', 'missing', 'note', 'place', 'title'"),
        ("{{place.fiel}}", "1:1: unknown tag; did you mean 'file'?"),
        ("{{title.file}}", "1:1: this value has no parts; write its name without a dot"),
        ("{{#duties}}{{due}}{{/duties}}{{due}}", "1:30: unknown tag"),
        ("{{> dty}}", "1:1: unknown part; did you mean 'duty'?"),
        ("{{> *title}}", "1:1: a tag holds one name, as in 'due' or 'first()'; correct it"),
        ("{{late}}", "1:1: a yes or no is not shown; use it as a section, with '#' and '/'"),
        ("{{duties}}", "1:1: there may be several of it; use it as a section, with '#' and '/'"),
        ("{{missing}}", "1:1: there may be several of it; use it as a section, with '#' and '/'"),
        ("{{place}}", "1:1: it has several values; use it as a section, with '#' and '/'"),
        ("{{.}}", "1:1: '.' is the text of the section around, and there is none here; write a name"),
        ("{{^missing}}{{.}}{{/missing}}", "1:13: '.' is the text of the section around"),
        ("{{first()}}", "1:1: only what stands directly in a section of several has a place among them"),
        ("{{#duties}}{{#note}}{{#last()}}{{/last()}}{{/note}}{{/duties}}", "1:21: only what stands directly"),
        ("{{#missing}}{{frist()}}{{/missing}}", "1:13: unknown word before the brackets; did you mean 'first'?"),
        ("{{upercased(title)}}", "1:1: cannot be asked of this value; did you mean 'uppercased'?"),
        ("{{#late}}", "1:1: a section is not closed; close it with '/' and the same name"),
        ("{{/late}}", "1:1: closes a section that is not open; remove it"),
        ("{{#late}}{{#note}}{{/late}}{{/note}}", "1:19: does not close the section that was opened last"),
        ("{{title", "1:1: a tag is not closed on its line; close it with '}}'"),
        ("a {{title\n}}", "1:3: a tag is not closed on its line; close it with '}}'"),
        ("{{", "1:1: a tag is not closed; close it with '}}'"),
        ("{{! for ever", "1:1: a comment is not closed; close it with '}}'"),
        ("{{}}", "1:1: a tag holds one name"), ("{{two words}}", "1:1: a tag holds one name"),
        ("{{.title}}", "1:1: a tag holds one name"), ("{{place..file}}", "1:1: a tag holds one name"),
        ("{{{title}}}", "1:1: a value is never shown without escaping; write two braces and the name alone"),
        ("{{&title}}", "1:1: a value is never shown without escaping; write two braces and the name alone"),
        ("{{=<% %>=}}", "1:1: tags are written in '{{' and '}}' and in nothing else; remove this tag"),
        ("{{%CONTENT_TYPE:HTML}}", "1:1: settings of the template are not the template's; remove this tag"),
        ("{{<duty}}{{/duty}}", "1:1: a part is taken in as a whole; write '{{> name}}'"),
        ("{{$duty}}{{/duty}}", "1:1: a part is taken in as a whole; write '{{> name}}'"),
        ("é€{{titel}}", "1:3: unknown tag; did you mean 'title'?"),
    ])
    func `with the place and what to do`(text: String, problem: String) throws {
        let found = problems(text, parts: [.part("duty", "{{due}}")])
        #expect(found.contains { $0.hasPrefix("letter.mustache:\(problem)") }, "\(found)")
    }

    @Test func `with everything that is wrong at once`() {
        let found = problems("{{titel}}\n{{late}}\n{{#nothing}}{{any}}{{#first()}}x{{/first()}}{{/nothing}}")
        #expect(found.map { $0.prefix(19) } == ["letter.mustache:1:1", "letter.mustache:2:1", "letter.mustache:3:1"])
    }

    @Test func `by the place in the part that is wrong, said once`() {
        let part = TemplateText.part("duty", "due\n {{deu}}")
        let found = problems("{{#duties}}{{> duty}}{{> duty}}{{/duties}}", parts: [part])
        #expect(found == ["duty.mustache:2:2: unknown tag; did you mean 'due'?"])
    }

    @Test func `where a part asks for what is not there at its place`() {
        let found = problems("{{> duty}}", parts: [.part("duty", "{{due}}")])
        #expect(found.first?.hasPrefix("duty.mustache:1:1: unknown tag") == true)
    }

    @Test func `where a part takes in itself`() {
        let parts = [TemplateText.part("a", "{{> b}}"), .part("b", "{{> a}}")]
        #expect(problems("{{> a}}", parts: parts) == ["b.mustache:1:1: a part cannot take in itself; remove this tag"])
    }

    @Test func `where it is nested too deeply`() {
        let text = String(repeating: "{{#late}}", count: 17) + String(repeating: "{{/late}}", count: 17)
        #expect(problems(text) == ["letter.mustache:1:145: sections are nested too deeply here; use fewer"])
    }

    @Test func `where parts multiply beyond measure`() {
        let parts = (0..<6).map { TemplateText.part("p\($0)", String(repeating: "{{> p\($0 + 1)}}", count: 20)) }
        let found = problems("{{> p0}}", parts: parts + [.part("p6", "{{title}}")])
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("takes in too much from here on; shorten it") == true)
    }

    @Test func `without a word of what stands there`() {
        let texts = [
            "{{secret}}", "{{#secret}}", "{{/secret}}", "{{> secret}}", "{{secret", "{{secret secret}}", "{{=secret=}}",
        ]
        for text in texts { #expect(!problems(text).joined().contains("secret")) }
    }
}
