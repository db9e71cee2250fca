import Obligations
import Testing

@testable import CaseStore

struct `A contacts file` {
    @Test func `gives one address to a role, one to each subject, and one to a person`() throws {
        let contacts = try Sample.readContacts()
        let police = try #require(Subject("police"))
        let director = RoleReference(role: "service-director", isForSubject: true)

        #expect(contacts.routes["reviewer-3"]?.address?.text == "reviewer@partnership.example")
        #expect(
            contacts.recipient(of: RoleReference(role: "board-chair"), subject: nil)?.address.text
                == "chair@partnership.example")
        #expect(contacts.recipient(of: director, subject: police)?.address.text == "police@partnership.example")
        #expect(
            contacts.recipient(of: director, subject: Subject("school"))?.address.text == "services@partnership.example"
        )
    }

    @Test func `may give a role no address beside those of its subjects`() throws {
        let contacts = try Sample.readContacts(
            Sample.contacts.with("    default: services@partnership.example\n", ""))

        #expect(contacts.routes["service-director"]?.address == nil)
    }

    @Test func `allows a domain however it is written`() throws {
        let contacts = try Sample.readContacts("business-manager: M@Partnership.EXAMPLE\n")

        #expect(contacts.routes["business-manager"]?.address?.text == "M@Partnership.EXAMPLE")
    }

    @Test(arguments: BadText.contacts)
    func `is refused`(row: BadText) {
        #expect(refusals { _ = try Sample.readContacts(row.text) } == row.refusals)
    }
}

extension BadText {
    static let contacts = [
        BadText(
            "no business manager", "board-chair: canary@partnership.example\n",
            "1:1: a contacts file lacks 'business-manager', who hears for every role without an address; add it"),
        BadText(
            "a business manager for one subject only",
            "business-manager: {for: {police: canary@partnership.example}}\n",
            "1:1: a contacts file gives 'business-manager' no address for everyone; add 'default' to it"),
        BadText(
            "a business manager without a right address", "business-manager: canary at partnership\n",
            "1:19: a value in a contacts file must be a mail address, as in name@partnership.example"),
        BadText(
            "no address", Sample.contacts.with("chair@partnership.example", ""),
            "2:13: a value in a contacts file has no value; write one or remove the key"),
        BadText(
            "an address with a name", Sample.contacts.with("chair@", "Canary <chair@"),
            "2:14: a value in a contacts file must be a mail address, as in name@partnership.example"),
        BadText(
            "an address that is an option", Sample.contacts.with("chair@", "-canary@"),
            "2:14: a value in a contacts file must be a mail address, as in name@partnership.example"),
        BadText(
            "an address outside", Sample.contacts.with("chair@partnership", "chair@canary"),
            "2:14: a value in a contacts file has a domain that letters may not go to; correct it, or add it to the settings' 'allowed-domains'"
        ),
        BadText(
            "an address below an allowed domain", Sample.contacts.with("police@", "police@canary."),
            "5:13: a value in 'for' has a domain that letters may not go to; correct it, or add it to the settings' 'allowed-domains'"
        ),
        BadText(
            "a list of addresses", Sample.contacts.with("chair@partnership.example", "[canary@partnership.example]"),
            "2:14: a value in a contacts file must be a single value, not a list"),
        BadText(
            "a key that is no word", Sample.contacts.with("reviewer-3", "Canary"),
            "7:1: a name in a contacts file must be one word of small letters, digits and hyphens, 64 at most"),
        BadText(
            "a subject that is no word", Sample.contacts.with("police:", "Canary Family:"),
            "5:5: a key in 'for' must be one word of small letters, digits and hyphens, 32 at most"),
        BadText(
            "another word than 'for'", Sample.contacts.with("  for:", "  canary:"),
            "4:3: unknown key in a contact; known is for", "4:3: 'for' is missing in a contact; add it"),
        BadText(
            "nobody at all behind 'for'", "business-manager: a@partnership.example\nx: {for: {}}\n",
            "2:10: 'for' must have at least one address"),
        BadText(
            "a list of contacts", "- canary@partnership.example\n",
            "1:1: a contacts file must be a mapping, as in {key: value}"),
    ]
}
