package kith.kernel.notify;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Connections to mail servers on this machine.
final class Senders {

    static JavaMailSenderImpl to(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "1500");
        return sender;
    }

    private Senders() {}
}
