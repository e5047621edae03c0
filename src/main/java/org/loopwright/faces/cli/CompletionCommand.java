package org.loopwright.faces.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options, names of sheets and paths. */
@Command(
        name = "completion",
        description = {
            "Prints a script that makes the shell complete commands, options, the names of sheets and studies, and the",
            "paths after --set. Names are looked up when the key is pressed, so that new sheets are found."
        },
        footer = {
            "",
            "Examples:",
            "  source <(loopwright completion bash)     for this shell; in ~/.bashrc for all",
            "  source <(loopwright completion zsh)      the same in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    /**
     * What picocli's script does not know: names of sheets. It runs first; where it leaves room for a name, names are
     * added. The functions of the shell are called by their full name, since people alias ls and sed.
     */
    private static final String NAMES = """

            # Names of sheets: what picocli's functions above cannot know.
            _loopwright_sheets() {
              local kind file
              for kind in "$@"; do
                for file in "${LOOPWRIGHT_HOME:-@HOME@}/params/$kind"/*.yaml; do
                  if [ -e "$file" ]; then
                    file=${file##*/}
                    builtin printf '%s\\n' "${file%.yaml}"
                  fi
                done
              done
            }

            _loopwright_with_names() {
              local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} names= path
              if [ "$previous" = --set ]; then
                COMPREPLY=( $(compgen -W '@PATHS@' -S = -- "$word") )
                type compopt > /dev/null 2>&1 && compopt -o nospace 2> /dev/null
                return 0
              fi
              _complete_loopwright "$@"
              case "$word" in -*) return 0 ;; esac
              case "$previous" in
                --system | --systems) names=$(_loopwright_sheets systems) ;;
                -*) return 0 ;;
                *)
                  case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
                    'params assumed' | 'params explain') names="world $(_loopwright_sheets systems industries)" ;;
                    'params schema') names='study industry system world scenario limit' ;;
                    run\\ * | gui\\ *) [ "$COMP_CWORD" -gt 1 ] && names=$(_loopwright_sheets scenarios) ;;
                    sweep\\ *) [ "$COMP_CWORD" -gt 1 ] && names=$(_loopwright_sheets studies) ;;
                    completion\\ *) [ "$COMP_CWORD" -gt 1 ] && names='bash zsh' ;;
                  esac
                  ;;
              esac
              if [ -n "$names" ]; then
                for path in $(compgen -W "$names" -- "$word"); do
                  COMPREPLY+=( "$path" )
                done
              fi
              return 0
            }

            complete -F _loopwright_with_names -o default loopwright ./loopwright
            """;

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(paramLabel = "<shell>", description = "Bash or zsh.")
    private String shell;

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new ParameterException(
                    spec.commandLine(), "no completion for '" + shell + "'" + Nearest.hint(shell, SHELLS));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (shell.equals("zsh")) {
            // Before picocli's own lines, which call bash's complete that zsh has only then.
            out.print("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n");
        }
        String paths = ScenarioPaths.ALL.all().stream().map(ParameterPath::path).collect(Collectors.joining(" "));
        String home = loopwright.home().folder().toAbsolutePath().normalize().toString();
        out.print(AutoComplete.bash("loopwright", spec.root().commandLine()));
        out.print(NAMES.replace("@PATHS@", paths).replace("@HOME@", inDoubleQuotes(home)));
        out.flush();
        return ExitCode.OK;
    }

    /** A text that bash reads as it is between double quotes, within an expansion. */
    private static String inDoubleQuotes(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("`", "\\`")
                .replace("}", "\\}");
    }
}
