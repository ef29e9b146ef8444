@rem Dictum's launcher: finds a JDK, builds when the sources are newer than the package, runs the program.
@rem DICTUM_JAVA_OPTS: options for the JVM.
@echo off
setlocal
set "BASE=%~dp0"
call "%BASE%.mvn\jdk.cmd" || exit /b 1
set "APP=%BASE%target\quarkus-app"
set "JAR=%APP%\quarkus-run.jar"
if not exist "%BASE%src\main" goto :run
powershell -NoProfile -Command "$j = Get-Item -ErrorAction SilentlyContinue '%JAR%'; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File '%BASE%pom.xml','%BASE%src\main','%BASE%samples' | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto :run
echo Building Dictum; the first time takes a few minutes. 1>&2
pushd "%BASE%"
call mvnw.cmd -B -q package -DskipTests
if errorlevel 1 (popd & exit /b 1)
popd
powershell -NoProfile -Command "(Get-Item '%JAR%').LastWriteTime = Get-Date"
:run
set "OPTIONS=%DICTUM_JAVA_OPTS%"
if not defined OPTIONS set "OPTIONS=-XX:+UseSerialGC -Xmx1g"
rem The JVM's second compiler leaves a processor to the start: ten times its usual thresholds.
set "OPTIONS=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 %OPTIONS%"
rem The JVM's AOT cache: the classes of dictum.jar's jars, loaded and linked in training; without profiles,
rem from which that compiler would begin at once.
set "CACHE=%APP%\dictum.aot"
if "%~1"=="train" (
  del /q "%CACHE%" 2>nul
  set "OPTIONS=%OPTIONS% -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput="%CACHE%" -Xlog:aot=error"
  set "JAR=%APP%\dictum.jar"
  goto :start
)
if not exist "%CACHE%" goto :start
powershell -NoProfile -Command "if ((Get-Item '%CACHE%').LastWriteTime -le (Get-Item '%JAR%').LastWriteTime) { exit 1 }"
if errorlevel 1 goto :start
set "OPTIONS=%OPTIONS% -XX:AOTCache="%CACHE%""
set "JAR=%APP%\dictum.jar"
:start
"%JAVA_HOME%\bin\java" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
