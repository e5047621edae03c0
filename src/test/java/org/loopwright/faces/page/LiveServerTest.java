package org.loopwright.faces.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.findings.Answer;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

class LiveServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path results;

    private LiveRows rows;
    private LiveServer server;

    @BeforeEach
    void serve() throws IOException {
        rows = new LiveRows(
                results,
                "A <study>",
                own -> Answer.of(own, "A <study>", seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble));
        server = new LiveServer(rows);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        rows.close();
    }

    private void end(int run, String system, double days) {
        LiveRuns.end(rows, run, system, days);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void thePageGrowsWhileRunsEnd() throws Exception {
        assertThat(get(server.address()).statusCode()).isEqualTo(503);

        end(1, "closed-loop", 500);
        HttpResponse<String> page = get(server.address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-live=\"true\"", "A &lt;study&gt;", "closed-loop");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(server.address() + "content?after=1").statusCode()).isEqualTo(304);

        end(2, "deployment-engine", 400);
        HttpResponse<String> later = get(server.address() + "content?after=1");
        for (int i = 0; i < 100 && later.statusCode() == 304; i++) {
            Thread.sleep(100);
            later = get(server.address() + "content?after=1");
        }
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.headers().firstValue("ETag")).contains("2");
        assertThat(later.body()).startsWith("{").contains("\"deployment-engine\"", "2 outcomes");
    }

    @Test
    void nobodyWithoutTheWordGetsAnything() throws Exception {
        end(1, "closed-loop", 500);
        String machine = server.address().replaceFirst("(http://[^/]*/).*", "$1");

        assertThat(get(machine).statusCode()).isEqualTo(404);
        assertThat(get(machine + "0123456789abcdef0123456789abcdef/").statusCode())
                .isEqualTo(404);
        assertThat(get(server.address() + "../../etc/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsWritten() throws Exception {
        end(1, "closed-loop", 500);
        for (String method : List.of("POST", "PUT", "DELETE", "HEAD", "OPTIONS")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address()))
                    .method(method, BodyPublishers.noBody())
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void aNameOfTheNetworkThatPointsHereIsRefused() throws Exception {
        end(1, "closed-loop", 500);
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).contains("403");
        }
    }

    @Test
    void itsWordIsAnotherEachTimeAndItListensHereAlone() throws Exception {
        try (LiveServer other = new LiveServer(rows)) {
            assertThat(other.address()).matches("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}/");
            assertThat(other.address().replaceFirst(":\\d+", ""))
                    .isNotEqualTo(server.address().replaceFirst(":\\d+", ""));
        }
    }

    @Test
    void nothingIsLeftInTheTemporaryFolderAndNothingInTheResults() throws Exception {
        end(1, "closed-loop", 500);
        get(server.address());
        Path own = rows.own();
        assertThat(own).isNotEmptyDirectory();
        rows.close();

        assertThat(Files.exists(own)).isFalse();
        assertThat(results).isEmptyDirectory();
    }
}
