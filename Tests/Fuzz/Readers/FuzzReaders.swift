import CFuzzer
import Glibc

/// One reader under libFuzzer: `fuzz-readers case|procedure|holidays|request [OPTION…] CORPUS…`, options as libFuzzer has them.
@main enum FuzzReaders {
    static func main() {
        guard CommandLine.arguments.count > 1, let reader = Reader(rawValue: CommandLine.arguments[1]) else {
            print("say which reader: \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
            exit(2)
        }
        // What stands first is the program, for libFuzzer as well; it starts more of its kind by that name.
        var count = CommandLine.argc - 1
        CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        exit(LLVMFuzzerRunDriver(&count, &arguments, reader.target))
    }
}

extension Reader {
    /// What libFuzzer calls with each input; a function that captures nothing, as C wants it.
    fileprivate var target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
        switch self {
        case .case: { FuzzReaders.try(.case, $0, $1) }
        case .procedure: { FuzzReaders.try(.procedure, $0, $1) }
        case .holidays: { FuzzReaders.try(.holidays, $0, $1) }
        case .request: { FuzzReaders.try(.request, $0, $1) }
        }
    }
}

extension FuzzReaders {
    fileprivate static func `try`(_ reader: Reader, _ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        reader.read(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    }
}
