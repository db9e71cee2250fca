import Glibc
import Mail

/// Puts letters into a spool as the daemon does, and says how long that took; `Tests/Benchmarks/mail` runs it.
@main
enum MeasureMail {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let path = arguments.first, let numbers = Numbers(arguments.dropFirst()) else {
            write("usage: measure-mail SPOOL LETTERS BATCH; the letter comes on standard input\n", to: STDERR_FILENO)
            exit(2)
        }
        let text = standardInput()
        let letters = (1...numbers.letters).map { letter($0, text) }
        var spool = try Spool(path: path)

        let start = ContinuousClock.now
        var rest = letters[...]
        while !rest.isEmpty {
            try spool.deliver(Array(rest.prefix(numbers.batch)))
            rest = rest.dropFirst(numbers.batch)
        }
        write("\(start.duration(to: .now) / .seconds(1))\n", to: STDOUT_FILENO)
    }

    private struct Numbers {
        let letters: Int
        let batch: Int

        init?(_ words: some Collection<String>) {
            let numbers = words.compactMap { Int($0) }.filter { $0 > 0 }
            guard numbers.count == 2 else { return nil }
            (letters, batch) = (numbers[0], numbers[1])
        }
    }

    /// The letter with a number of its own at its end.
    private static func letter(_ number: Int, _ text: [UInt8]) -> SpoolLetter {
        let bytes = text + Array("\(number)\r\n".utf8)
        let digits = String(number, radix: 16)
        let identity = String(repeating: "0", count: 32 - digits.count) + digits
        let digest = Checksum.sha256(of: bytes).prefix(16)
        guard let name = LetterName("\(identity),S=\(bytes.count),H=\(digest).eml") else { exit(1) }
        return SpoolLetter(name: name, bytes: bytes)
    }

    private static func standardInput() -> [UInt8] {
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(STDIN_FILENO, &chunk, chunk.count), count > 0 { text += chunk.prefix(count) }
        return text
    }

    private static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
    }
}
