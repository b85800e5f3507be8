#compdef sonolens
# Completion of sonolens for zsh. What commands and options there are, the program says itself, once a shell.
_sonolens() {
    local command=${words[2]:-} which
    typeset -gA _sonolens_options
    typeset -ga _sonolens_commands
    if (( ! ${#_sonolens_commands} )); then
        _sonolens_commands=(${(f)"$(sonolens --help 2>/dev/null | sed -n 's/^  \([a-z]\{1,\}\)  *\(.*\)/\1:\2/p')"})
    fi
    if (( CURRENT == 2 )); then
        if [[ $PREFIX == -* ]]; then
            compadd -- --help --version --new-window --memory --fft-engine
        else
            _describe command _sonolens_commands
            _files
        fi
        return
    fi
    if [[ ${words[CURRENT-1]} == --fft-engine ]]; then
        compadd -- auto fftw jtransforms
        return
    fi
    which=$command
    [[ $command == bench ]] && which="bench ${words[3]:-fft}"
    if [[ $PREFIX == -* ]]; then
        if [[ -z ${_sonolens_options[$which]:-} ]]; then
            _sonolens_options[$which]="$(sonolens ${=which} --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u)"
        fi
        compadd -- ${(f)_sonolens_options[$which]}
    elif [[ $command == bench ]] && (( CURRENT == 3 )); then
        compadd -- fft render switch scroll play
    else
        _files
    fi
}
_sonolens "$@"
