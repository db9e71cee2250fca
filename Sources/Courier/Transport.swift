package import Mail

/// A way for letters out of the spool: it carries one letter at a time and says what became of it.
package protocol Transport {
    /// Hands a letter over, and waits for the answer.
    ///
    /// - Parameter mayGoOn: asked at least every other second while waiting; when it answers no, the transport gives up.
    func carry(_ bytes: [UInt8], _ envelope: Envelope, mayGoOn: @escaping () -> Bool) -> Outcome

    /// There is nothing more to carry for now.
    func rest(mayGoOn: @escaping () -> Bool)
}
