@testable import Control
import Testing

private func json(_ value: some Encodable) throws -> JSON {
    try JSONParser.parse(Array(JSONEncoding.pieces(of: value).joined()))
}

@Suite struct `The control interface in Swift` {
    let idl: IDL

    init() throws {
        idl = try IDL(try contents(of: "Sources/Control/io.casewatch.varlink"))
    }

    @Test func `has its name and methods in the order of the definition`() {
        #expect(idl.name == Interface.name)
        #expect(idl.methods.map(\.name) == Interface.Method.allCases.map(\.rawValue))
    }

    @Test(arguments: Interface.Method.allCases)
    func `takes what the definition says, and nothing else`(_ method: Interface.Method) throws {
        let kind = IDL.Kind.record(try #require(idl.methods.first { $0.name == method.rawValue }).input)
        let sample = Samples.request(method)
        let document = try json(sample)

        #expect(sample.method == method)
        #expect(idl.faults(of: document, as: kind) == [])
        #expect(idl.isComplete(document))
        #expect(try Interface.Request(method, parameters: document) == sample)
        try expect(of: document, as: kind) { try json(try Interface.Request(method, parameters: $0)) }

        guard case .object(let members) = document else { return }
        let extended = JSON.object(members + [.init(name: "stranger", value: .null)])
        #expect(throws: VarlinkError.invalidParameter("stranger")) {
            try Interface.Request(method, parameters: extended)
        }
    }

    @Test(arguments: Interface.Method.allCases)
    func `answers what the definition says`(_ method: Interface.Method) throws {
        let kind = IDL.Kind.record(try #require(idl.methods.first { $0.name == method.rawValue }).output)
        let sample = Samples.reply(method)
        let document = try json(sample)

        #expect(idl.faults(of: document, as: kind) == [])
        #expect(idl.isComplete(document))
        #expect(try Interface.Reply(method, parameters: document) == sample)
        try expect(of: document, as: kind) { try json(try Interface.Reply(method, parameters: $0)) }
    }

    @Test func `has the errors of the definition`() throws {
        let failures: [Interface.Failure] = [
            .noSuchCase(reference: "A"), .noSuchInstance(reference: "A", key: "b"), .notAllowed(why: "c"),
            .badDate(value: "d"),
        ]
        #expect(idl.errors.map { "\(Interface.name).\($0.name)" } == failures.map(\.name))
        for (failure, error) in zip(failures, idl.errors) {
            let document = try json(failure)
            #expect(idl.faults(of: document, as: .record(error.fields)) == [])
            #expect(Interface.Failure(QualifiedName(failure.name), parameters: document) == failure)
            #expect(Interface.Failure(QualifiedName(failure.name), parameters: .emptyObject) == nil)
        }
        #expect(Interface.Failure(QualifiedName("io.casewatch.Other"), parameters: .emptyObject) == nil)
        #expect(Interface.Failure(QualifiedName("org.other.NoSuchCase"), parameters: .emptyObject) == nil)
    }

    @Test func `knows no other words than the definition`() {
        func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Set<String> {
            Set(type.allCases.map(\.rawValue))
        }
        func defined(_ type: String, _ field: String) -> Set<String> {
            guard case .record(let fields)? = idl.types[type] else { return [] }
            switch fields.first(where: { $0.name == field })?.type {
            case .enumeration(let cases), .optional(.enumeration(let cases)): return Set(cases)
            default: return []
            }
        }

        #expect(words(Interface.Instance.Basis.self) == defined("Instance", "basis"))
        #expect(words(Interface.Instance.State.self) == defined("Instance", "state"))
        #expect(words(Interface.Notice.Kind.self) == defined("Notice", "kind"))
        #expect(words(Interface.RungDecision.Delivery.self) == defined("RungDecision", "delivery"))
        #expect(words(Interface.Letter.State.self) == defined("Letter", "state"))
    }

    @Test func `says null where there is nothing to say`() throws {
        let reply = Interface.Reply.agenda(.init(instances: [Samples.bareInstance]))
        #expect(
            try JSONAnswer.text(of: reply, isPretty: false)
                == #"{"instances":[{"case":"BSCP-2026-014","key":"chair-decision","obligation":"chair-decision","#
                + #""subject":null,"occurrence":1,"title":"Decide","owner":"board-chair","basis":"advisory","#
                + #""state":"waiting","trigger":null,"due":null,"act_by":null,"provisional":true,"days_left":null,"#
                + #""closed":null,"missing":[]}]}"#)
    }

    @Test func `is an empty object where a method answers nothing`() throws {
        #expect(try JSONAnswer.text(of: Interface.Reply.forget, isPretty: false) == "{}")
        #expect(try JSONAnswer.text(of: Interface.Reply.forget, isPretty: true) == "{}")
        #expect(try json(Interface.Request.status) == .object([]))
    }

    @Test func `can be read by people`() throws {
        let reply = Interface.Reply.rescan(.init(cases: 1, refused: [Samples.refusal]))
        #expect(
            try JSONAnswer.text(of: reply, isPretty: true) == """
                {
                  "cases": 1,
                  "refused": [
                    {
                      "file": "a.yaml",
                      "line": 3,
                      "column": 5,
                      "problem": "unknown key"
                    }
                  ]
                }
                """)
    }

    @Test func `leaves changing to operators`() {
        #expect(
            Interface.Method.allCases.filter(\.isChange) == [
                .acknowledge, .addSilence, .removeSilence, .forget, .rescan, .reload, .retryLetter, .testMail,
            ])
    }

    @Test func `is the text that introspection hands out`() throws {
        #expect(try contents(of: "Sources/Control/io.casewatch.varlink") == Interface.description)
        #expect(try contents(of: "Sources/Control/org.varlink.service.varlink") == VarlinkService.description)
    }

    @Test func `has the standard errors of every service`() throws {
        let service = try IDL(VarlinkService.description)
        let errors: [VarlinkError] = [
            .interfaceNotFound("a"), .methodNotFound("b"), .methodNotImplemented("c"), .invalidParameter("d"),
            .permissionDenied, .expectedMore,
        ]
        #expect(service.errors.map { "\(service.name).\($0.name)" } == errors.map(\.name))
        for (error, definition) in zip(errors, service.errors) {
            let document = try json(error)
            #expect(service.faults(of: document, as: .record(definition.fields)) == [])
            #expect(VarlinkError(QualifiedName(error.name), parameters: document) == error)
        }
    }

    /// Expects `read` to take every valid variant of `document`, and give it back, and no other.
    private func expect(of document: JSON, as kind: IDL.Kind, _ read: (JSON) throws -> JSON) throws {
        guard document != .object([]) else { return }
        for variant in idl.variants(of: document, as: kind) {
            guard variant.isValid else {
                #expect(throws: (any Error).self, "\(variant.what)") { try read(variant.value) }
                continue
            }
            let again = try read(variant.value)
            #expect(idl.faults(of: again, as: kind) == [], "\(variant.what)")
            if idl.faults(of: variant.value, as: kind) == [] { #expect(again == variant.value, "\(variant.what)") }
        }
    }
}
