/// E-mail, through one door: [Notifier].
///
/// **Words.** A *notification* is a kind of message that a module declares. It cannot hold a name: see
/// [Notification]. A *mail* is one notification on its way to one recipient. It is *handed over* when its last
/// byte is about to go to the mail server; from then on only the server's answer tells whether it was sent.
///
/// **Start reading at** [Notifier], then [Mail].
@NullMarked
package kith.kernel.notify;

import org.jspecify.annotations.NullMarked;
