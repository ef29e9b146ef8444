@rem Dictum's launcher: finds a JDK, builds when the sources are newer than the package, runs the program.
@rem DICTUM_JAVA_OPTS: options for the JVM.
@echo off
setlocal
set "BASE=%~dp0"
call "%BASE%.mvn\jdk.cmd" || exit /b 1
set "JAR=%BASE%target\quarkus-app\quarkus-run.jar"
if not exist "%BASE%src\main" goto :run
set "OPTIONS=%DICTUM_JAVA_OPTS%"
if not defined OPTIONS if "%~1"=="import" set "OPTIONS=-XX:+UseSerialGC -Xmx1g"
powershell -NoProfile -Command "$j = Get-Item -ErrorAction SilentlyContinue '%JAR%'; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File '%BASE%pom.xml','%BASE%src\main','%BASE%samples' | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto :run
set "OPTIONS=%DICTUM_JAVA_OPTS%"
if not defined OPTIONS if "%~1"=="import" set "OPTIONS=-XX:+UseSerialGC -Xmx1g"
echo Building Dictum; the first time takes a few minutes. 1>&2
pushd "%BASE%"
call mvnw.cmd -B -q package -DskipTests
if errorlevel 1 (popd & exit /b 1)
popd
powershell -NoProfile -Command "(Get-Item '%JAR%').LastWriteTime = Get-Date"
:run
set "OPTIONS=%DICTUM_JAVA_OPTS%"
if not defined OPTIONS if "%~1"=="import" set "OPTIONS=-XX:+UseSerialGC -Xmx1g"
"%JAVA_HOME%\bin\java" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
