package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/** Keeps the cookies of one fetch, since some sites set one and lead back; forgotten with it. Of one thread. */
final class ChainCookies implements CookieJar {
    private static final int MOST = 50;
    private final List<Cookie> cookies = new ArrayList<>();

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> set) {
        for (Cookie cookie : set) {
            cookies.removeIf(old -> old.name().equals(cookie.name())
                    && old.domain().equals(cookie.domain())
                    && old.path().equals(cookie.path()));
            if (cookies.size() < MOST) cookies.add(cookie);
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        return cookies.stream().filter(cookie -> cookie.matches(url)).toList();
    }
}
