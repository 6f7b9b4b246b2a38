package caseclerk.app;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output of which every write is looked at. What prints to it swallows that something could not be written;
 * this ends the command instead, wherever it is, and again at each later try.
 */
final class CheckedOutput extends OutputStream {
    private final OutputStream out;
    private boolean failed;
    private String why = "";

    CheckedOutput(OutputStream out) {
        this.out = out;
    }

    /** A write or a flush that may fail. */
    private interface Try {
        void run() throws IOException;
    }

    /** @throws UnwritableOutput if it cannot be written, as for all methods here */
    @Override
    public void write(int oneByte) {
        attempt(() -> out.write(oneByte));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Try writing) {
        try {
            if (!failed) writing.run();
        } catch (IOException e) {
            failed = true;
            why = String.valueOf(e.getMessage());
        }
        if (failed) throw new UnwritableOutput(why);
    }
}
