package org.tadmor.commandline;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tadmor.access.ApiKey;
import org.tadmor.access.ApiKeys;
import org.tadmor.access.Scope;
import org.tadmor.database.StandaloneDatabase;
import org.tadmor.startup.StartupProblem;
import org.tadmor.vocabulary.Term;

/** Makes, lists, rotates and revokes keys, in the database of a service that may be running. */
final class KeysCommand implements Command {

    @Override
    public String usage() {
        return "keys make NAME ingest,curate,admin | keys list | keys rotate ID | keys revoke ID   who may write; takes"
                + " the service's settings, such as --spring.datasource.url=…";
    }

    @Override
    public int run(List<String> arguments, InputStream in, OutputStream out) {
        PrintStream answer = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(arguments);
        words.removeIf(word -> word.startsWith("--"));
        String[] settings =
                arguments.stream().filter(word -> word.startsWith("--")).toArray(String[]::new);
        try (ConfigurableApplicationContext context = settings(settings);
                StandaloneDatabase database = StandaloneDatabase.open(context.getEnvironment())) {
            return run(words, new ApiKeys(new JdbcTemplate(database.dataSource())), answer);
        } catch (StartupProblem e) {
            System.err.println(e.getMessage());
        } catch (DataAccessException e) {
            System.err.println("The database does not answer, or no Tadmor has been started on it yet.");
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
        return 1;
    }

    private static ConfigurableApplicationContext settings(String... settings) {
        return new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings);
    }

    private int run(List<String> words, ApiKeys keys, PrintStream answer) {
        String verb = words.isEmpty() ? "" : words.get(0);
        if (verb.equals("list") && words.size() == 1) {
            keys.all().forEach(key -> answer.println(line(key)));
            return 0;
        }
        if (verb.equals("make") && words.size() == 3) {
            ApiKey made = keys.make(
                    words.get(1),
                    Arrays.stream(words.get(2).split(","))
                            .map(scope -> Term.of(Scope.class, scope))
                            .toList());
            answer.println(made.key());
            return 0;
        }
        if (verb.equals("rotate") && words.size() == 2) {
            Optional<ApiKey> rotated = keys.rotate(words.get(1));
            rotated.ifPresentOrElse(
                    key -> answer.println(key.key()), () -> System.err.println("There is no such key in force."));
            return rotated.isPresent() ? 0 : 1;
        }
        if (verb.equals("revoke") && words.size() == 2) {
            boolean revoked = keys.revoke(words.get(1));
            answer.println(revoked ? "revoked" : "There is no such key in force.");
            return revoked ? 0 : 1;
        }
        System.err.println(usage());
        return 2;
    }

    private static String line(ApiKey key) {
        return "%s  %-24s %-20s %s%s"
                .formatted(
                        key.id(),
                        key.name(),
                        String.join(",", key.scopes().stream().map(Term::token).toList()),
                        key.made(),
                        key.revoked() == null ? "" : "  revoked " + key.revoked());
    }
}
