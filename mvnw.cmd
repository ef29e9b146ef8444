@rem Runs the pinned Maven (.mvn\wrapper\maven-wrapper.properties) on a JDK it finds itself (.mvn\jdk.cmd).
@rem The pinned Maven comes from its cache; else through an mvn on the PATH; else from the Apache archive.
@echo off
setlocal
set "BASE=%~dp0"
call "%BASE%.mvn\jdk.cmd" || exit /b 1
for /f "usebackq tokens=1,* delims==" %%a in ("%BASE%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="mavenVersion" set "VERSION=%%b"
  if "%%a"=="mavenSha512" set "SHA512=%%b"
  if "%%a"=="distributionUrl" set "URL=%%b"
)
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "CACHE=%MAVEN_USER_HOME%\wrapper\dists\dictum-apache-maven-%VERSION%"
set "MAVEN=%CACHE%\apache-maven-%VERSION%"
if exist "%MAVEN%\bin\mvn.cmd" goto :run
set "WORK=%CACHE%\unpack-%RANDOM%%RANDOM%"
mkdir "%WORK%" || exit /b 1
set "ZIP=%WORK%\apache-maven-%VERSION%-bin.zip"
where mvn >nul 2>nul
if not errorlevel 1 (
  echo Fetching Maven %VERSION% through the mvn on the PATH 1>&2
  pushd "%WORK%"
  call mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=org.apache.maven:apache-maven:%VERSION%:zip:bin" "-DoutputDirectory=%WORK%" 1>&2
  popd
)
if not exist "%ZIP%" (
  powershell -NoProfile -Command "$u = (Get-Content '%BASE%.mvn\wrapper\maven-wrapper.properties' | Select-String '^distributionUrl=(.*)$').Matches.Groups[1].Value -replace '%%s', '%VERSION%'; [Net.ServicePointManager]::SecurityProtocol = 'Tls12'; Invoke-WebRequest -UseBasicParsing -Uri $u -OutFile '%ZIP%'" || exit /b 1
)
powershell -NoProfile -Command "if ((Get-FileHash -Algorithm SHA512 '%ZIP%').Hash -ne '%SHA512%') { exit 1 }"
if errorlevel 1 (
  echo The SHA-512 of Maven %VERSION% is not the pinned one: refused. 1>&2
  exit /b 1
)
pushd "%WORK%"
"%JAVA_HOME%\bin\jar" xf "%ZIP%"
popd
move "%WORK%\apache-maven-%VERSION%" "%CACHE%\" >nul 2>nul
rmdir /s /q "%WORK%"
if not exist "%MAVEN%\bin\mvn.cmd" exit /b 1
:run
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
