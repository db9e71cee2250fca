import ArgumentParser
import Control
import Obligations

/// What a shell may offer for the word under the cursor; nothing where nobody answers at once.
enum Completing {
    static let references = CompletionKind.custom { words, _, _ in
        await Typed(words).references()
    }

    static let instances = CompletionKind.custom { words, _, _ in
        await Typed(words).duties { $0.key }
    }

    static let roles = CompletionKind.custom { words, _, _ in
        await Typed(words).duties(ofEveryCase: true) { $0.owner }
    }

    static let silences = CompletionKind.custom { words, _, _ in
        guard case .silences(let answer)? = await Typed(words).answer(.silences) else { return [] }
        return answer.silences.map(\.id)
    }

    static let letters = CompletionKind.custom { words, _, _ in
        guard case .spool(let answer)? = await Typed(words).answer(.spool) else { return [] }
        return answer.letters.map(\.id)
    }

    static let failedLetters = CompletionKind.custom { words, _, _ in
        guard case .spool(let answer)? = await Typed(words).answer(.spool) else { return [] }
        return answer.letters.filter { $0.state == .failed || $0.state == .corrupt }.map(\.id)
    }

    static let events = CompletionKind.custom { words, _, _ in
        Typed(words).events()
    }

    static let procedures = CompletionKind.custom { words, _, _ in
        (Typed(words).rules?.procedures.keys.map(\.text) ?? []).sorted()
    }

    static let yaml = CompletionKind.file(extensions: ["yaml"])
}
