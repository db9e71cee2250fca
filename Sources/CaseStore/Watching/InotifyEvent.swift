import Glibc

/// One event as the kernel reports it.
struct InotifyEvent: Equatable {
    let watch: Int32
    let mask: UInt32
    /// The name in the watched directory; empty when the event is about the directory itself.
    let name: String

    func has(_ bits: Int32...) -> Bool {
        bits.contains { mask & UInt32($0) != 0 }
    }
}

extension InotifyEvent {
    private static let headerSize = MemoryLayout<inotify_event>.size

    /// Takes apart what one `read` gave; the kernel hands out whole events only.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var rest = bytes[...]
        while rest.count >= headerSize {
            let header = UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: inotify_event.self)
            let padded = rest.dropFirst(headerSize).prefix(Int(header.len))
            let name = String(decoding: padded.prefix { $0 != 0 }, as: UTF8.self)
            events.append(InotifyEvent(watch: header.wd, mask: header.mask, name: name))
            rest = rest.dropFirst(headerSize + padded.count)
        }
        return events
    }
}
