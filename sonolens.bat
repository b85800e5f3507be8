@echo off
rem Starts Sonolens on Windows: finds a JDK 25 or newer, builds when there is no jar yet, and runs the jars.
rem Written by the same rules as the shell launcher; not run by this project's tests.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JDK="
call :try "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK (
    echo sonolens: no Java 25 or newer is installed; install a JDK 25 or set JAVA_HOME to one 1>&2
    exit /b 1
)
set "JAR=%HOME_DIR%\target\sonolens.jar"
if not exist "%JAR%" (
    echo sonolens: building ^(the first time takes some minutes^) ... 1>&2
    call mvn -q -B -f "%HOME_DIR%\pom.xml" -DskipTests package || exit /b 1
)
set "WINDOW=--module-path "%HOME_DIR%\target\fx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED"
set "FX=%WINDOW%"
for %%C in (render info export list check stft bench help) do if "%~1"=="%%C" set "FX=--enable-native-access=ALL-UNNAMED"
if "%~1 %~2"=="bench scroll" set "FX=%WINDOW%"
"%JDK%\bin\java" -Xmx512m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -Dsonolens.native="%HOME_DIR%\target\native" -Dsonolens.tree="%HOME_DIR%" -Dsonolens.samples="%HOME_DIR%\samples" %SONOLENS_JAVA_OPTS% %FX% -cp "%JAR%;%HOME_DIR%\target\lib\*" org.sonolens.app.Main %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "delims=." %%M in ("%VERSION%") do if %%M GEQ 25 set "JDK=%~1"
exit /b 0
