# Completion of sonolens for bash. What commands and options there are, the program says itself, once a shell.
_sonolens() {
    local word=$2 command=${COMP_WORDS[1]:-} known
    declare -gA _sonolens_options
    if [[ -z ${_sonolens_commands+there} ]]; then
        _sonolens_commands=$(sonolens --help 2>/dev/null | sed -n 's/^  \([a-z]\{1,\}\) .*/\1/p' | sort -u)
    fi
    compopt -o filenames -o bashdefault -o default 2>/dev/null
    if ((COMP_CWORD == 1)) && [[ $word != */* && $word != -* ]]; then
        COMPREPLY=($(compgen -W "$_sonolens_commands" -- "$word"))
        local file
        while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
        return
    fi
    if [[ $word == -* ]]; then
        if ((COMP_CWORD == 1)); then
            known="--help --version --new-window --memory --fft-engine"
        else
            [[ $'\n'$_sonolens_commands$'\n' == *$'\n'$command$'\n'* ]] || return
            local which=$command
            [[ $command == bench ]] && which="bench ${COMP_WORDS[2]:-fft}"
            if [[ -z ${_sonolens_options[$which]+there} ]]; then
                _sonolens_options[$which]=$(sonolens $which --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u)
            fi
            known=${_sonolens_options[$which]}
        fi
        compopt +o filenames 2>/dev/null
        COMPREPLY=($(compgen -W "$known" -- "$word"))
        return
    fi
    if [[ ${COMP_WORDS[COMP_CWORD - 1]} == --fft-engine ]]; then
        compopt +o filenames 2>/dev/null
        COMPREPLY=($(compgen -W "auto fftw jtransforms" -- "$word"))
        return
    fi
    if [[ $command == bench ]] && ((COMP_CWORD == 2)); then
        COMPREPLY=($(compgen -W "fft render switch scroll play" -- "$word"))
        return
    fi
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
}
complete -F _sonolens sonolens
