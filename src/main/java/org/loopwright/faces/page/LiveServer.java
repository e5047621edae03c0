package org.loopwright.faces.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.KeyGenerator;

/**
 * Serves the page of a sweep that is under way, to this machine alone and to read. Its address has a word that nobody
 * guesses, so that other users of the machine do not find it, and it answers to no other name of the machine, so that no page
 * of the network gets at it through the browser of somebody who looks at it.
 */
public final class LiveServer implements Closeable {

    private static final int SECRET_BITS = 128;

    /** To work the answer out takes no more than this share of the time [1]. */
    private static final int REST = 10;

    private static final int OK = 200;
    private static final int NOT_CHANGED = 304;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final LiveRows rows;
    private final HttpServer server;
    private final ExecutorService answers;
    private final String root = "/" + word() + "/";

    /** What was worked out last; by the one thread that answers. */
    private String content = "";

    private int contentRuns = -1;
    private long nextAt;

    /** Serves from now on. */
    public LiveServer(LiveRows rows) throws IOException {
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "live page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(answers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What nobody can guess, nor have again: a key, since it is luck of no model. */
    private static String word() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(SECRET_BITS);
            return HexFormat.of().formatHex(keys.generateKey().getEncoded());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has AES", fault);
        }
    }

    /** Where the page is. */
    public String address() {
        return "http://" + host() + root;
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            String path = asked.getRequestURI().getPath();
            if (!host().equals(asked.getRequestHeaders().getFirst("Host"))) {
                reply(asked, FORBIDDEN, "text/plain", "This page is for this machine alone.\n");
            } else if (!path.equals(root) && !path.equals(root + "content")) {
                reply(asked, NOT_FOUND, "text/plain", "Nothing is here.\n");
            } else if (!asked.getRequestMethod().equals("GET")) {
                asked.getResponseHeaders().set("Allow", "GET");
                reply(asked, NOT_ALLOWED, "text/plain", "There is only something to read here.\n");
            } else if (rows.runs() == 0) {
                asked.getResponseHeaders().set("Refresh", "2");
                reply(asked, UNAVAILABLE, "text/plain", "No run has ended yet.\n");
            } else {
                renew();
                asked.getResponseHeaders().set("ETag", String.valueOf(contentRuns));
                if (path.equals(root)) {
                    reply(asked, OK, "text/html", PageText.of(rows.title(), content, true));
                } else if (("after=" + contentRuns).equals(asked.getRequestURI().getQuery())) {
                    asked.sendResponseHeaders(NOT_CHANGED, -1);
                } else {
                    reply(asked, OK, "application/json", content);
                }
            }
        }
    }

    private void renew() throws IOException {
        long now = System.nanoTime();
        int runs = rows.runs();
        if (content.isEmpty() || (runs != contentRuns && now - nextAt >= 0)) {
            content = rows.content();
            contentRuns = runs;
            long end = System.nanoTime();
            nextAt = end + REST * (end - now);
        }
    }

    private static void reply(HttpExchange asked, int code, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Headers headers = asked.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        asked.sendResponseHeaders(code, bytes.length);
        asked.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
    }
}
