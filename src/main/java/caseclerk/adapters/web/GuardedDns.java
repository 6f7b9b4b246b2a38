package caseclerk.adapters.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Resolves names within a time, and refuses a name as soon as one of its addresses must not be reached. */
final class GuardedDns implements Dns {
    private static final int SECONDS = 5;

    private final Dns names;
    private final AddressPolicy policy;
    private final ExecutorService workers;

    GuardedDns(Dns names, AddressPolicy policy, ExecutorService workers) {
        this.names = names;
        this.policy = policy;
        this.workers = workers;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolve(host);
        for (InetAddress address : addresses)
            if (!policy.allows(address)) throw new AddressRefused(host + " leads to a private address");
        return addresses;
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<List<InetAddress>> found = workers.submit(() -> names.lookup(host));
        try {
            return found.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) throw unknown;
            throw new UnknownHostException(host);
        } catch (TimeoutException e) {
            found.cancel(true);
            throw new UnknownHostException(host + " is not resolved in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
