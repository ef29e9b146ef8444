@rem Sets JAVA_HOME to a JDK of at least version 25; called by mvnw.cmd and dictum.cmd.
@rem Order: JAVA_HOME, the java on the PATH, then the newest JDK in the usual places.
@echo off
set "DICTUM_JDK_NEEDED=25"
set "DICTUM_JDK_BEST=0"
set "DICTUM_JDK_HOME="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined DICTUM_JDK_HOME goto :found
for %%j in (java.exe) do if not "%%~$PATH:j"=="" for %%d in ("%%~dp$PATH:j..") do call :try "%%~fd"
if defined DICTUM_JDK_HOME goto :found
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :try "%%~fd"
if defined DICTUM_JDK_HOME goto :found
echo Dictum needs a JDK %DICTUM_JDK_NEEDED% or newer and found none. 1>&2
echo Install one (for example Eclipse Temurin) or point JAVA_HOME at it. 1>&2
exit /b 1

:found
set "JAVA_HOME=%DICTUM_JDK_HOME%"
exit /b 0

:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "DICTUM_JDK_VERSION="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%m in ("%%~v") do set "DICTUM_JDK_VERSION=%%m"
if not defined DICTUM_JDK_VERSION exit /b 0
if %DICTUM_JDK_VERSION% LSS %DICTUM_JDK_NEEDED% exit /b 0
if %DICTUM_JDK_VERSION% LEQ %DICTUM_JDK_BEST% exit /b 0
set "DICTUM_JDK_BEST=%DICTUM_JDK_VERSION%"
set "DICTUM_JDK_HOME=%~1"
exit /b 0
