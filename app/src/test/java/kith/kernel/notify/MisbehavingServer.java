package kith.kernel.notify;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server that does not take messages.
public final class MisbehavingServer implements AutoCloseable {

    /// How it misbehaves. Where it breaks, it says nothing more, as when the network is cut.
    public enum Manner {
        REFUSES_THE_RECIPIENT,
        IS_BUSY,
        BREAKS_BEFORE_THE_MESSAGE,
        BREAKS_AFTER_THE_MESSAGE,
        REFUSES_THE_MESSAGE
    }

    private final Manner manner;
    private final AtomicInteger conversations = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SMTPServer server;

    public MisbehavingServer(Manner manner) {
        this.manner = manner;
        this.server =
                SMTPServer.port(0).messageHandlerFactory(_ -> new Handler()).build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    int conversations() {
        return conversations.get();
    }

    /// How many messages it was given in whole.
    public int messages() {
        return messages.get();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private final class Handler implements MessageHandler {

        @Override
        public void from(String sender) {
            conversations.incrementAndGet();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            switch (manner) {
                case REFUSES_THE_RECIPIENT -> throw new RejectException(550, "No such mailbox");
                case IS_BUSY -> throw new RejectException(451, "Try again later");
                case BREAKS_BEFORE_THE_MESSAGE -> saysNothing();
                case BREAKS_AFTER_THE_MESSAGE, REFUSES_THE_MESSAGE -> {}
            }
        }

        @Override
        public String data(InputStream message) throws RejectException, IOException {
            message.readAllBytes();
            messages.incrementAndGet();
            if (manner == Manner.REFUSES_THE_MESSAGE) {
                throw new RejectException(554, "Not wanted");
            }
            saysNothing();
            return "";
        }

        @Override
        public void done() {}

        private void saysNothing() {
            try {
                closing.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
